Feature: Who may use a record

  A health record in prison is of interest to many people who have no business with it.

  @REQ-ACC-01 @must @core @binds-hc
  Rule: Access is by individual, role and establishment, refused unless declared; users see only people at their site or in their care

    Scenario Outline: [ACC-01.<n>] <who> and somebody held at <prison>
      Given Ade is held at <prison>
      And Ade's record holds something of every kind
      When <who> tries to use all of Ade's record
      Then <who> could do exactly this with Ade's record:
        | person   | risk   | appointments   | problems   | medicines  | notes      | audit   |
        | <person> | <risk> | <appointments> | <clinical> | <clinical> | <clinical> | <audit> |

      Examples:
        | n  | who                | prison     | person  | risk    | appointments | clinical | audit   |
        | 1  | a Kirkvale nurse   | Kirkvale   | see     | see     | all          | all      | nothing |
        | 2  | a Kirkvale nurse   | Harrowmere | nothing | nothing | nothing      | nothing  | nothing |
        | 3  | a Harrowmere nurse | Harrowmere | see     | see     | all          | all      | nothing |
        | 4  | a Harrowmere nurse | Kirkvale   | nothing | nothing | nothing      | nothing  | nothing |
        | 5  | a Kirkvale clerk   | Kirkvale   | see     | see     | all          | nothing  | nothing |
        | 6  | a Kirkvale clerk   | Harrowmere | nothing | nothing | nothing      | nothing  | nothing |
        | 7  | a clinic clerk     | Harrowmere | see     | see     | all          | nothing  | nothing |
        | 8  | a privacy officer  | Kirkvale   | see     | nothing | nothing      | nothing  | see     |
        | 9  | a privacy officer  | Harrowmere | see     | nothing | nothing      | nothing  | see     |
        | 10 | a newcomer         | Kirkvale   | nothing | nothing | nothing      | nothing  | nothing |
        | 11 | a newcomer         | Harrowmere | nothing | nothing | nothing      | nothing  | nothing |

    Example: [ACC-01.12] Looking for people brings up those of the own site alone
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      When a nurse opens Bronagh's record
      Then a Kirkvale nurse finds exactly Ade when looking for Ade and Bronagh
      And a Harrowmere nurse finds exactly Bronagh when looking for Ade and Bronagh
      And a nurse finds exactly Ade and Bronagh when looking for Ade and Bronagh

    Example: [ACC-01.13] Being responsible for somebody's care opens the record, wherever the person is held
      Given Bronagh is held at Harrowmere
      And Bronagh's record holds something of every kind
      And a Kirkvale nurse is in Bronagh's care team
      When a Kirkvale nurse tries to use all of Bronagh's record
      Then a Kirkvale nurse could do exactly this with Bronagh's record:
        | person | risk | appointments | problems | medicines | notes | audit   |
        | see    | see  | all          | all      | all       | all   | nothing |

    Example: [ACC-01.14] Care that has ended opens nothing
      Given Bronagh is held at Harrowmere
      And Bronagh's record holds something of every kind
      And a Kirkvale nurse was once in Bronagh's care team
      When a Kirkvale nurse tries to use all of Bronagh's record
      Then a Kirkvale nurse could do exactly this with Bronagh's record:
        | person  | risk    | appointments | problems | medicines | notes   | audit   |
        | nothing | nothing | nothing      | nothing  | nothing   | nothing | nothing |

    Example: [ACC-01.15] Care for one person opens nobody else's record
      Given Ade is the twin of Bronagh
      And Ade and Bronagh are held at Harrowmere
      And Ade's record holds something of every kind
      And a Kirkvale nurse is in Bronagh's care team
      When a Kirkvale nurse tries to use all of Ade's record
      Then a Kirkvale nurse could do exactly this with Ade's record:
        | person  | risk    | appointments | problems | medicines | notes   | audit   |
        | nothing | nothing | nothing      | nothing  | nothing   | nothing | nothing |
      And a Kirkvale nurse finds exactly Bronagh when looking for Ade and Bronagh

    Scenario Outline: [ACC-01.<n>] Nobody in particular is <stranger>
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse finds exactly Ade when looking for Ade
      And somebody <stranger> is refused Ade's record

      Examples:
        | n  | stranger                               |
        | 16 | without credentials                    |
        | 17 | with credentials that nobody was given |
