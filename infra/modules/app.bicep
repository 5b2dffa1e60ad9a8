// The bot itself: two replicas or more, each of which can do all of the work.
param name string
param location string
param tags object
param image string
param registryServer string
param identityId string
param clientId string
param tenantId string
param administrators string
param tableEndpoint string
param customDomain string
param customDomainCertificateId string
param openAiEndpoint string
param openAiDeployment string
param maxReplicas int
param workspaceId string

var port = 3978
var appName = '${name}-app'
var domain = empty(customDomain) ? '${appName}.${environment.properties.defaultDomain}' : customDomain

// By their names in .env.example. The two that begin with AZURE_ and are not there are read by Azure's own library: which
// identity it asks for storage and for the language model, and that it asks the platform alone.
var settings = [
  { name: 'MICROSOFT_APP_ID', value: clientId }
  { name: 'MICROSOFT_APP_TYPE', value: 'UserAssignedMSI' }
  { name: 'MICROSOFT_APP_TENANT_ID', value: tenantId }
  { name: 'AZURE_CLIENT_ID', value: clientId }
  { name: 'AZURE_TOKEN_CREDENTIALS', value: 'ManagedIdentityCredential' }
  { name: 'ADMINS', value: administrators }
  { name: 'STORAGE_ACCOUNT_URL', value: tableEndpoint }
  { name: 'PORT', value: string(port) }
  { name: 'PUBLIC_URL', value: 'https://${domain}' }
  { name: 'LOG_LEVEL', value: 'info' }
]
var modelSettings = [
  { name: 'AZURE_OPENAI_ENDPOINT', value: openAiEndpoint }
  { name: 'AZURE_OPENAI_DEPLOYMENT', value: openAiDeployment }
]

resource environment 'Microsoft.App/managedEnvironments@2025-01-01' = {
  name: '${name}-environment'
  location: location
  tags: tags
  properties: {
    // Through the diagnostic setting below: no key of the workspace is handed over.
    appLogsConfiguration: {
      destination: 'azure-monitor'
    }
    workloadProfiles: [
      {
        name: 'Consumption'
        workloadProfileType: 'Consumption'
      }
    ]
  }
}

resource environmentLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'to-log-analytics'
  scope: environment
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'ContainerAppConsoleLogs'
        enabled: true
      }
      {
        category: 'ContainerAppSystemLogs'
        enabled: true
      }
    ]
  }
}

resource app 'Microsoft.App/containerApps@2025-01-01' = {
  name: appName
  location: location
  tags: tags
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        allowInsecure: false
        transport: 'http'
        targetPort: port
        // A deployment takes away every binding that it does not name.
        customDomains: empty(customDomainCertificateId) ? [] : [
          {
            name: customDomain
            bindingType: 'SniEnabled'
            certificateId: customDomainCertificateId
          }
        ]
      }
      registries: empty(registryServer) ? [] : [
        {
          server: registryServer
          identity: identityId
        }
      ]
    }
    template: {
      // The bot finishes what it is at within ten seconds of SIGTERM.
      terminationGracePeriodSeconds: 30
      containers: [
        {
          name: 'dagsorden'
          image: image
          env: empty(openAiEndpoint) ? settings : concat(settings, modelSettings)
          resources: {
            // A document is read in a process of its own, with up to 600 MB.
            cpu: 1
            memory: '2Gi'
          }
          probes: [
            {
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 3
              failureThreshold: 240
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 20
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: 2
        maxReplicas: maxReplicas
        rules: [
          {
            name: 'requests'
            http: {
              metadata: {
                concurrentRequests: '50'
              }
            }
          }
        ]
      }
    }
  }
}

output appId string = app.id
output domain string = domain
