// What somebody should look at, from the log (docs/operations.md has its events) and from the platform. No line of the log has a
// name, a text or a token, so none is in a mail.
param name string
param location string
param tags object
param email string
param appId string
param workspaceId string

var lines = 'ContainerAppConsoleLogs | where ContainerAppName == \'${name}-app\' | extend line = parse_json(Log) | extend event = tostring(line.event), level = toint(line.level)'

var rules = [
  {
    name: 'process-died'
    displayName: 'Dagsorden: a process ended by an error'
    description: 'Nobody caught an error. The platform starts a new process; look at the lines before.'
    severity: 1
    query: 'where event == "fatal"'
    threshold: 0
    windowSize: 'PT15M'
  }
  {
    name: 'post-lost'
    displayName: 'Dagsorden: a post was missed or refused'
    description: 'An agenda or another post did not come to its channel. The secretary is told; the hashed ids say which committee.'
    severity: 1
    query: 'where event == "delivery" and tostring(line.result) in ("missed", "failed")'
    threshold: 0
    windowSize: 'PT15M'
  }
  {
    name: 'sends-failing'
    displayName: 'Dagsorden: messages cannot be sent'
    description: 'Posts, cards or private messages do not get through, again and again.'
    severity: 2
    query: 'where (event == "delivery" and tostring(line.result) in ("retry", "unknown")) or (event == "notice" and tostring(line.outcome) in ("not-sent", "unknown")) or event in ("card-not-updated", "cards-not-refreshed", "posting-failed", "notices-failed")'
    threshold: 20
    windowSize: 'PT30M'
  }
  {
    name: 'send-blocked'
    displayName: 'Dagsorden: a send was blocked'
    description: 'What is stored would have the bot send to an address or a tenant that is not allowed: a setting was forgotten, or storage was tampered with.'
    severity: 1
    query: 'where event == "send-blocked"'
    threshold: 0
    windowSize: 'PT15M'
  }
  {
    name: 'error-rate'
    displayName: 'Dagsorden: many errors'
    description: 'More errors than now and then: storage, the Teams service or the bot itself.'
    severity: 2
    query: 'where level >= 50'
    threshold: 10
    windowSize: 'PT15M'
  }
  {
    name: 'retention-failed'
    displayName: 'Dagsorden: nothing is removed any more'
    description: 'What is kept for a time only could not be removed for hours.'
    severity: 3
    query: 'where event == "retention-failed"'
    threshold: 5
    windowSize: 'PT6H'
  }
]

resource actionGroup 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for rule in rules: {
  name: '${name}-${rule.name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: rule.displayName
    description: rule.description
    severity: rule.severity
    enabled: true
    scopes: [workspaceId]
    evaluationFrequency: 'PT15M'
    windowSize: rule.windowSize
    autoMitigate: true
    // The table is there only when the first line has come.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: '${lines} | ${rule.query}'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: rule.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    actions: {
      actionGroups: [actionGroup.id]
    }
  }
}]

resource fewReplicas 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-few-replicas'
  location: 'global'
  tags: tags
  properties: {
    description: 'Dagsorden: fewer than two replicas.'
    severity: 1
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'replicas'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'Replicas'
          timeAggregation: 'Maximum'
          operator: 'LessThan'
          threshold: 2
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
  }
}

resource restarts 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-restarts'
  location: 'global'
  tags: tags
  properties: {
    description: 'Dagsorden: replicas are started again.'
    severity: 2
    enabled: true
    scopes: [appId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT30M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'restarts'
          metricNamespace: 'Microsoft.App/containerApps'
          metricName: 'RestartCount'
          timeAggregation: 'Maximum'
          operator: 'GreaterThan'
          threshold: 3
        }
      ]
    }
    actions: [
      {
        actionGroupId: actionGroup.id
      }
    ]
  }
}
