Feature: A medicine that does not travel

  A man with epilepsy was moved on a Friday without his medicine, and nobody put it right over the weekend.

  @REQ-MED-02 @must @binds-hc
  Rule: A move with a time-critical medicine not recorded as travelling raises an alarm at both sites, before departure and at arrival

    Scenario Outline: [MED-02.<n>] A move planned for <day> alarms both sites, and in time
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      And Ade takes the ordinary "Sertraline"
      When the prison plans Ade's move to Harrowmere for <day> at 17:00
      Then within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" before departure, due by <day> at 17:00

      Examples:
        | n | day           |
        | 1 | next Friday   |
        | 2 | next Saturday |
        | 3 | next Sunday   |
        | 4 | in 3 days     |

    Scenario Outline: [MED-02.<n>] At arrival, with <provided> for the transfer, both sites are alarmed
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's transfer:
        | medicine         | kind          | provided   |
        | Sodium valproate | time-critical | <provided> |
      When Ade is transferred to Harrowmere
      Then within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" at arrival

      Examples:
        | n | provided           |
        | 5 | nothing            |
        | 6 | a prescription     |
        | 7 | 7 days, taken back |

    Example: [MED-02.8] The Friday move, told and made, alarms before and after
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      And the prison has planned Ade's move to Harrowmere for next Friday at 17:00
      When Ade is transferred to Harrowmere
      Then within the alarm limit there are exactly these medicine alarms for Ade:
        | at         | medicine         | occasion         | due                  |
        | Kirkvale   | Sodium valproate | before departure | next Friday at 17:00 |
        | Harrowmere | Sodium valproate | before departure | next Friday at 17:00 |
        | Kirkvale   | Sodium valproate | at arrival       | tomorrow             |
        | Harrowmere | Sodium valproate | at arrival       | tomorrow             |

    Example: [MED-02.9] Whoever came on Friday is seen to by Saturday
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      When the prison's books come to say that Ade was transferred to Harrowmere last Friday
      Then within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" at arrival, due by the day after last Friday

    Example: [MED-02.10] An alarm that nobody resolves escalates at both sites
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      When Ade is transferred to Harrowmere
      Then within the medicine alarm escalation limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" at arrival, escalated

    Scenario Outline: [MED-02.<n>] Ade <movement> with <provided> of a medicine that is <kind>, and nobody is alarmed
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has prepared the medicines for Ade's transfer:
        | medicine         | kind   | provided   |
        | Sodium valproate | <kind> | <provided> |
      And Bronagh takes the time-critical "Sodium valproate"
      And Ade <movement>
      When Bronagh is transferred to Harrowmere
      Then within the alarm limit Kirkvale and Harrowmere are alarmed about Bronagh's "Sodium valproate" at arrival
      And throughout the alarm limit nobody is alarmed about Ade's medicines

      Examples:
        | n  | movement                     | kind          | provided |
        | 11 | is transferred to Harrowmere | time-critical | 3 days   |
        | 12 | is transferred to Harrowmere | ordinary      | nothing  |
        | 13 | is transferred to Harrowmere | stopped       | nothing  |
        | 14 | goes to court                | time-critical | nothing  |
        | 15 | moves to another cell        | time-critical | nothing  |

    Example: [MED-02.16] What went with an earlier transfer does not go with the next
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's transfer:
        | medicine         | kind          | provided |
        | Sodium valproate | time-critical | 7 days   |
      And Ade is transferred to Harrowmere
      When the prison plans Ade's move to Kirkvale for in 3 days at 10:00
      Then within the alarm limit Harrowmere and Kirkvale are alarmed about Ade's "Sodium valproate" before departure

    Example: [MED-02.21] What was provided for a discharge does not go with a transfer
      Given Ade is held at Kirkvale
      And a nurse has prepared the medicines for Ade's discharge:
        | medicine         | kind          | provided |
        | Sodium valproate | time-critical | 7 days   |
      When the prison plans Ade's move to Harrowmere for in 3 days at 10:00
      Then within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" before departure

    Example: [MED-02.17] Recording the medicine as travelling resolves the alarms about it
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      And Ade takes the time-critical "Levodopa"
      And the prison has planned Ade's move to Harrowmere for in 3 days at 10:00
      When a nurse prepares the medicines for Ade's transfer:
        | medicine         | kind          | provided |
        | Sodium valproate | time-critical | 7 days   |
      Then within the medicine alarm escalation limit Kirkvale and Harrowmere are alarmed about Ade's "Levodopa" before departure, escalated

    Example: [MED-02.18] A move that is called off alarms nobody any more
      Given Ade and Bronagh are held at Kirkvale
      And Ade and Bronagh take the time-critical "Sodium valproate"
      And the prison has planned Bronagh's move to Harrowmere for in 3 days at 10:00
      And the prison has planned Ade's move to Harrowmere for in 3 days at 10:00
      And within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" before departure
      When the prison calls off Ade's move
      Then within the alarm limit nobody is alarmed about Ade's medicines
      And within the alarm limit Kirkvale and Harrowmere are alarmed about Bronagh's "Sodium valproate" before departure

    Scenario Outline: [MED-02.<n>] Once Kirkvale has closed its alarm saying "<reason>", it leaves alarmed: <sites>
      Given Ade is held at Kirkvale
      And Ade takes the time-critical "Sodium valproate"
      And Ade is transferred to Harrowmere
      And within the alarm limit Kirkvale and Harrowmere are alarmed about Ade's "Sodium valproate" at arrival
      And a nurse closes the medicine alarms for Ade at Kirkvale, saying "<reason>"
      When the prison repeats its notices about Ade
      Then throughout the alarm limit <sites> alarmed about Ade's "Sodium valproate" at arrival

      Examples:
        | n  | reason                | sites                       |
        | 19 | Sent by taxi at six   | Harrowmere is               |
        | 20 |                       | Kirkvale and Harrowmere are |
