Feature: What the receiving site knows

  Care breaks off when the new site has to ask for, or type in, what the old site knew.

  @REQ-MOVE-06 @must @core @binds-hc
  Rule: On arrival the receiving site sees the record, open work items, appointments, holds and risk, with no request and no re-keying

    Scenario Outline: [MOVE-06.<n>] All that <old> knew is at <new> on arrival
      Given Ade is held at <old>
      And a nurse has recorded this of Ade:
        | part        | words                  | for   |
        | problem     | Epilepsy               |       |
        | medicine    | Sodium valproate       |       |
        | note        | Sleeps badly           |       |
        | appointment | Blood test             |       |
        | appointment | Review                 |       |
        | hold        | Scan on Thursday       |       |
        | work        | Chase the blood result | <old> |
        | done work   | Send the old notes     | <old> |
      And the prison holds an active "HA" alert for Ade
      When Ade is transferred to <new>
      Then within the settling limit <who> sees exactly this of Ade:
        | part        | words                  | for   |
        | alert       | HA                     |       |
        | problem     | Epilepsy               |       |
        | medicine    | Sodium valproate       |       |
        | note        | Sleeps badly           |       |
        | appointment | Blood test             |       |
        | appointment | Review                 |       |
        | hold        | Scan on Thursday       |       |
        | work        | Chase the blood result | <new> |
      And there is one record of Ade

      Examples:
        | n | old        | new        | who                |
        | 1 | Kirkvale   | Harrowmere | a Harrowmere nurse |
        | 2 | Harrowmere | Kirkvale   | a Kirkvale nurse   |

    Example: [MOVE-06.3] Whoever stays is still seen by the site that has them
      Given Ade and Bronagh are held at Kirkvale
      And the prison holds an active "XA" alert for Ade
      And the prison holds an active "HA" alert for Bronagh
      And a nurse has recorded this of Bronagh:
        | part    | words               | for      |
        | problem | Asthma              |          |
        | work    | Order a new inhaler | Kirkvale |
      And a nurse has recorded this of Ade:
        | part    | words                  | for      |
        | problem | Epilepsy               |          |
        | work    | Chase the blood result | Kirkvale |
      When Ade is transferred to Harrowmere
      Then within the settling limit a Harrowmere nurse sees exactly this of Ade:
        | part    | words                  | for        |
        | alert   | XA                     |            |
        | problem | Epilepsy               |            |
        | work    | Chase the blood result | Harrowmere |
      And a Kirkvale nurse sees exactly this of Bronagh:
        | part    | words               | for      |
        | alert   | HA                  |          |
        | problem | Asthma              |          |
        | work    | Order a new inhaler | Kirkvale |

    Example: [MOVE-06.4] What both sites wrote is there when the person comes back
      Given Ade is held at Kirkvale
      And the prison holds an active "XA" alert for Ade
      And a nurse has recorded this of Ade:
        | part | words                  | for      |
        | note | Sleeps badly           |          |
        | work | Chase the blood result | Kirkvale |
      And Ade is transferred to Harrowmere
      And within the settling limit a Harrowmere nurse sees exactly this of Ade:
        | part  | words                  | for        |
        | alert | XA                     |            |
        | note  | Sleeps badly           |            |
        | work  | Chase the blood result | Harrowmere |
      And a nurse has recorded this of Ade:
        | part    | words       | for        |
        | problem | Anaemia     |            |
        | work    | Repeat test | Harrowmere |
      When Ade is transferred to Kirkvale
      Then within the settling limit a Kirkvale nurse sees exactly this of Ade:
        | part    | words                  | for      |
        | alert   | XA                     |          |
        | problem | Anaemia                |          |
        | note    | Sleeps badly           |          |
        | work    | Chase the blood result | Kirkvale |
        | work    | Repeat test            | Kirkvale |

    Example: [MOVE-06.5] Nothing is lost on a way that takes a while
      Given Ade is held at Kirkvale
      And the prison holds an active "XA" alert for Ade
      And a nurse has recorded this of Ade:
        | part | words                  | for      |
        | hold | Scan on Thursday       |          |
        | work | Chase the blood result | Kirkvale |
      And Ade leaves for another prison
      And within the settling limit a nurse sees that Ade is on the way to another prison
      When Ade arrives at Harrowmere
      Then within the settling limit a Harrowmere nurse sees exactly this of Ade:
        | part  | words                  | for        |
        | alert | XA                     |            |
        | hold  | Scan on Thursday       |            |
        | work  | Chase the blood result | Harrowmere |

    Example: [MOVE-06.6] A day at court hands nothing over
      Given Ade is held at Kirkvale
      And the prison holds an active "XA" alert for Ade
      And a nurse has recorded this of Ade:
        | part | words                  | for      |
        | work | Chase the blood result | Kirkvale |
      When Ade goes to court
      Then throughout the settling limit a Kirkvale nurse sees exactly this of Ade:
        | part  | words                  | for      |
        | alert | XA                     |          |
        | work  | Chase the blood result | Kirkvale |
