// Dagsorden in Azure: one resource group, one identity, no password anywhere. How to use it: docs/azure.md.
targetScope = 'resourceGroup'

@description('Beginning of the names of all resources: lower case letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'dagsorden'

param location string = resourceGroup().location
param tags object = {}

@description('The image, with its registry: myregistry.azurecr.io/dagsorden:0.1.0.')
param image string

@description('The name of a container registry in this resource group, from which the image comes. Empty: an image that everybody may pull.')
param registryName string = ''

@description('Entra object ids, separated by commas, of those who bind conversations to committees.')
param administrators string

@description('A host name of your own that leads to the app, such as dagsorden.example.org. Empty: the one that Azure gives.')
param customDomain string = ''

@description('The id of the certificate in the environment that the host name of your own is bound with. Empty: it is not bound, or not yet.')
param customDomainCertificateId string = ''

@description('Who gets a mail when something is wrong.')
param alertEmail string

@description('The bot as it is called in Azure. In Teams its name comes from the app package.')
param botDisplayName string = 'Dagsorden'

@allowed(['F0', 'S1'])
param botSku string = 'F0'

@allowed(['Standard_ZRS', 'Standard_LRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days for which the log is kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 90

@description('An Azure OpenAI resource in this resource group, with a deployment of a chat model. Empty: no language model.')
param openAiName string = ''
param openAiDeployment string = ''

@minValue(2)
@maxValue(10)
param maxReplicas int = 4

// For names that nobody else in the world may have.
var uniqueName = toLower('${name}${uniqueString(resourceGroup().id)}')

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: logRetentionDays
  }
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: take(uniqueName, 24)
    location: location
    tags: tags
    sku: storageSku
    principalId: identity.properties.principalId
  }
}

module registryAccess 'modules/registry-access.bicep' = if (!empty(registryName)) {
  name: 'registry-access'
  params: {
    registryName: registryName
    principalId: identity.properties.principalId
  }
}

module openAiAccess 'modules/open-ai-access.bicep' = if (!empty(openAiName)) {
  name: 'open-ai-access'
  params: {
    openAiName: openAiName
    principalId: identity.properties.principalId
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  // The bot looks for its storage at its start, and ends when it may not read it.
  dependsOn: [registryAccess, openAiAccess]
  params: {
    name: name
    location: location
    tags: tags
    image: image
    registryServer: empty(registryName) ? '' : '${registryName}.azurecr.io'
    identityId: identity.id
    clientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    administrators: administrators
    tableEndpoint: storage.outputs.tableEndpoint
    customDomain: customDomain
    customDomainCertificateId: customDomainCertificateId
    openAiEndpoint: empty(openAiName) ? '' : 'https://${openAiName}.openai.azure.com'
    openAiDeployment: openAiDeployment
    maxReplicas: maxReplicas
    workspaceId: logs.outputs.workspaceId
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: uniqueName
    displayName: botDisplayName
    sku: botSku
    tags: tags
    identityId: identity.id
    clientId: identity.properties.clientId
    tenantId: identity.properties.tenantId
    domain: app.outputs.domain
  }
}

module alerts 'modules/alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    email: alertEmail
    appId: app.outputs.appId
    workspaceId: logs.outputs.workspaceId
  }
}

@description('For `npm run package -- --app-id`.')
output BOT_ID string = identity.properties.clientId

@description('For `npm run package -- --domain`.')
output BOT_DOMAIN string = app.outputs.domain

output STORAGE_ACCOUNT_URL string = storage.outputs.tableEndpoint
