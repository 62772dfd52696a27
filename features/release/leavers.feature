Feature: Who leaves without a practice

  @REQ-REL-03 @must @binds-hc
  Rule: The healthcare system records each leaving person's community registration and lists those who have none, with the reason

    Example: [REL-03.1] Of ten who leave, exactly the four without a practice are listed
      Given Ade, Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn, Harpreet, Idris and Jasmin are held at Kirkvale
      And a nurse has recorded the community registration of Bronagh, Dilys, Emeka, Gwyn, Harpreet and Jasmin as registered
      And a nurse has recorded the community registration of Chidi as not answered
      And a nurse has recorded the community registration of Farida as refused by the practice
      And a nurse has recorded the community registration of Idris as declined by the person
      When Ade, Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn, Harpreet, Idris and Jasmin are released
      Then within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who    | because                 |
        | Ade    | not started             |
        | Chidi  | not answered            |
        | Farida | refused by the practice |
        | Idris  | declined by the person  |

    Scenario Outline: [REL-03.<n>] The registration that is <registration> is on record after the release
      Given Ade is held at Kirkvale
      And a nurse has recorded the community registration of Ade as <registration>
      When Ade is released
      Then a nurse sees the community registration of Ade as <registration>
      And within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because        |
        | Ade | <registration> |

      Examples:
        | n | registration            |
        | 2 | not answered            |
        | 3 | refused by the practice |
        | 4 | declined by the person  |

    Example: [REL-03.5] Whoever is registered is on nobody's list
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has recorded the community registration of Bronagh as registered
      And Bronagh is released
      When Ade is released
      Then within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |
      And throughout the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |
      And a nurse sees the community registration of Bronagh as registered

    Scenario Outline: [REL-03.<n>] Somebody who <movement> has not left
      Given Ade and Bronagh are held at Kirkvale
      And Bronagh <movement>
      When Ade is released
      Then within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |
      And throughout the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |

      Examples:
        | n | movement                     |
        | 6 | is transferred to Harrowmere |
        | 7 | leaves for another prison    |
        | 8 | goes to court                |

    Example: [REL-03.9] The site that released a person is the one that lists them
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      When Ade and Bronagh are released
      Then within the leaver list limit Harrowmere lists as having left without a practice exactly:
        | who     | because     |
        | Bronagh | not started |
      And within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |

    Example: [REL-03.10] Whoever is registered after all leaves the list
      Given Ade and Bronagh are held at Kirkvale
      And Ade and Bronagh are released
      And within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who     | because     |
        | Ade     | not started |
        | Bronagh | not started |
      When a nurse records the community registration of Ade as registered
      Then within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who     | because     |
        | Bronagh | not started |

    Example: [REL-03.11] Notices that are repeated list nobody twice
      Given Ade is held at Kirkvale
      And Ade is released
      When the prison repeats its notices about Ade
      Then within the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |
      And throughout the leaver list limit Kirkvale lists as having left without a practice exactly:
        | who | because     |
        | Ade | not started |
