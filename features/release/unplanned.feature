Feature: Releases that nobody expected

  A court can release a person in the afternoon whom healthcare expected back in the evening.

  @REQ-REL-02 @should @binds-hc
  Rule: An unplanned release starts a discharge summary and a medicines follow-up without the person being present

    Example: [REL-02.1] A release from court starts both
      Given Ade and Bronagh are held at Kirkvale
      And Ade goes to court
      And Bronagh goes to court
      When Ade is released
      Then within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |

    Scenario Outline: [REL-02.<n>] A release comes without notice for somebody expected to leave <day>
      Given Ade is held at Kirkvale
      And a nurse has recorded Ade as <basis>, to leave <day>
      When Ade is released
      Then within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |

      Examples:
        | n | basis     | day         |
        | 2 | on remand | tomorrow    |
        | 3 | sentenced | in 182 days |

    Scenario Outline: [REL-02.<n>] Somebody who <movement> has not been released
      Given Ade and Bronagh are held at Kirkvale
      And Bronagh <movement>
      When Ade is released
      Then within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |

      Examples:
        | n | movement                     |
        | 4 | is transferred to Harrowmere |
        | 5 | goes to hospital             |
        | 6 | leaves for another prison    |

    Example: [REL-02.7] The site that released a person is the one that sees to it
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      When Ade and Bronagh are released
      Then within the discharge summary limit Harrowmere has to see to exactly this after a release:
        | who     | work                |
        | Bronagh | discharge summary   |
        | Bronagh | medicines follow-up |
      And within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |

    Example: [REL-02.8] The summary is written when the person has gone, and reaches the practice
      Given Ade is held at Kirkvale
      And a nurse has recorded the registration of Ade with Invented Lane as registered
      And Ade is released
      And within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |
      When a doctor writes the discharge summary "Released from court, on lamotrigine" of Ade
      Then within the delivery limit Invented Lane holds the one discharge summary "Released from court, on lamotrigine" of Ade
      And within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | medicines follow-up |

    Example: [REL-02.9] Notices that are repeated start nothing that was done
      Given Ade is held at Kirkvale
      And Ade is released
      And within the discharge summary limit Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | discharge summary   |
        | Ade | medicines follow-up |
      And a doctor has written the discharge summary "Asthma" of Ade
      When the prison repeats its notices about Ade
      Then within the discharge summary limit and from then on Kirkvale has to see to exactly this after a release:
        | who | work                |
        | Ade | medicines follow-up |
