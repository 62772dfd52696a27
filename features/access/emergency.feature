Feature: Access in an emergency

  At the scene of an emergency there is no time to ask for access, and afterwards somebody has to look at who took it.

  @REQ-ACC-03 @must @binds-hc
  Rule: Emergency access takes one step with a reason, shows a reduced summary, alerts the privacy officer and ends by itself

    Background:
      Given Bronagh is held at Harrowmere
      And Bronagh's record holds something of every kind
      And a Kirkvale nurse cannot open Bronagh's record

    Example: [ACC-03.1] One step shows what helps at the scene, and nothing else
      Given the prison holds these alerts for Bronagh:
        | code | since       | until      |
        | HA   | 14 days ago |            |
        | XSA  | yesterday   |            |
        | XRF  | 40 days ago | 9 days ago |
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then the emergency summary of Bronagh that a Kirkvale nurse is shown holds exactly:
        | risk       | problems | medicines         |
        | HA and XSA | Asthma   | Synthetic tablets |

    Example: [ACC-03.2] The privacy officer is alerted with who and why
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then the privacy officer is alerted to exactly these emergency accesses to Bronagh's record:
        | who            | because               |
        | Kirkvale nurse | Collapsed in the yard |

    Example: [ACC-03.3] The privacy officer is alerted each time
      Given a Kirkvale nurse has opened Bronagh's record in an emergency because "Collapsed in the yard"
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed again"
      Then the privacy officer is alerted to exactly these emergency accesses to Bronagh's record:
        | who            | because               |
        | Kirkvale nurse | Collapsed in the yard |
        | Kirkvale nurse | Collapsed again       |

    Example: [ACC-03.4] The access ends by itself
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then a Kirkvale nurse can open Bronagh's record
      And within the emergency access limit a Kirkvale nurse cannot open Bronagh's record
      And a nurse can open Bronagh's record

    Scenario Outline: [ACC-03.<n>] Without a reason the record stays closed: <reason>
      When a Kirkvale nurse tries to open Bronagh's record in an emergency because <reason>
      Then a Kirkvale nurse's emergency access to Bronagh's record is refused because no reason is given
      And a Kirkvale nurse cannot open Bronagh's record
      And the privacy officer is alerted to exactly these emergency accesses to Bronagh's record:
        | who | because |

      Examples:
        | n | reason |
        | 5 | ""     |
        | 6 | " "    |

    Example: [ACC-03.7] The rest of the record stays closed meanwhile
      Given a Kirkvale nurse has opened Bronagh's record in an emergency because "Collapsed in the yard"
      When a Kirkvale nurse tries to use all of Bronagh's record
      Then a Kirkvale nurse could do exactly this with Bronagh's record:
        | person | risk    | appointments | problems | medicines | notes   | audit   |
        | see    | nothing | nothing      | see      | see       | nothing | nothing |

    Example: [ACC-03.8] One person's emergency opens nobody else's record
      Given Ade is the twin of Bronagh
      And Ade is held at Harrowmere
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then a Kirkvale nurse can open Bronagh's record
      And a Kirkvale nurse cannot open Ade's record

    Example: [ACC-03.9] The record stays closed to colleagues
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then a Kirkvale nurse can open Bronagh's record
      And a Kirkvale clerk cannot open Bronagh's record

    Example: [ACC-03.10] Whoever does not respond to emergencies has no such access
      When a Kirkvale clerk tries to open Bronagh's record in an emergency because "Collapsed in the yard"
      Then a Kirkvale clerk's emergency access to Bronagh's record is refused because the role does not respond to emergencies
      And a Kirkvale clerk cannot open Bronagh's record
      And a nurse can open Bronagh's record

    Example: [ACC-03.11] The audit tells an emergency from ordinary care
      Given a nurse can open Bronagh's record
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then the audit of Bronagh's record tells of exactly these emergency accesses:
        | who            | because               |
        | Kirkvale nurse | Collapsed in the yard |

    @via-browser
    Example: [ACC-03.12] One step at the scene, and the privacy officer finds who took it and why
      Given the prison holds an active "HA" alert for Bronagh
      When a Kirkvale nurse opens Bronagh's record in an emergency because "Collapsed in the yard"
      Then the emergency summary of Bronagh that a Kirkvale nurse is shown holds exactly:
        | risk | problems | medicines         |
        | HA   | Asthma   | Synthetic tablets |
      And the privacy officer is alerted to exactly these emergency accesses to Bronagh's record:
        | who            | because               |
        | Kirkvale nurse | Collapsed in the yard |

    @via-browser
    Example: [ACC-03.13] Whoever gives no reason is asked for one, and shown nothing
      When a Kirkvale nurse tries to open Bronagh's record in an emergency because " "
      Then a Kirkvale nurse's emergency access to Bronagh's record is refused because no reason is given
