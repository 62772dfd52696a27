Feature: Comparing with the prison's roll

  @REQ-MOVE-08 @must @core @binds-both
  Rule: At least daily the healthcare system compares those it holds as present with the prison roll and lists each difference until resolved

    Example: [MOVE-08.1] A lost admission, a lost release and a lost transfer are listed, and nobody else
      Given Bronagh, Dilys and Emeka are held at Kirkvale
      And the prison's notices about Ade, Bronagh and Dilys are lost
      And Ade is received at Kirkvale
      And Bronagh is released
      When Dilys is transferred to Harrowmere
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person  | difference | prison     |
        | Ade     | missing    | Kirkvale   |
        | Bronagh | extra      | Kirkvale   |
        | Dilys   | elsewhere  | Harrowmere |

    Scenario Outline: [MOVE-08.<n>] Once <person>'s notices arrive, the differences of the two others are left
      Given Bronagh and Dilys are held at Harrowmere
      And the prison's notices about Ade, Bronagh and Dilys are lost
      And Ade is received at Harrowmere
      And Bronagh is released
      And Dilys is transferred to Kirkvale
      And the differences from the roll have come to be:
        | person  | difference | prison     |
        | Ade     | missing    | Harrowmere |
        | Bronagh | extra      | Harrowmere |
        | Dilys   | elsewhere  | Kirkvale   |
      When the prison's notices about <person> arrive
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person  | difference  | prison        |
        | <one>   | <how>       | <where>       |
        | <other> | <other how> | <other where> |

      Examples:
        | n | person  | one     | how     | where      | other   | other how | other where |
        | 2 | Ade     | Bronagh | extra   | Harrowmere | Dilys   | elsewhere | Kirkvale    |
        | 3 | Bronagh | Ade     | missing | Harrowmere | Dilys   | elsewhere | Kirkvale    |
        | 4 | Dilys   | Ade     | missing | Harrowmere | Bronagh | extra     | Harrowmere  |

    Example: [MOVE-08.5] Differences that nothing has resolved stay listed
      Given Bronagh is held at Kirkvale
      And the prison's notices about Ade and Bronagh are lost
      And Ade is received at Harrowmere
      When Bronagh is released
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person  | difference | prison     |
        | Ade     | missing    | Harrowmere |
        | Bronagh | extra      | Kirkvale   |
      And throughout the roll check limit a nurse sees exactly these differences from the roll:
        | person  | difference | prison     |
        | Ade     | missing    | Harrowmere |
        | Bronagh | extra      | Kirkvale   |

    Example: [MOVE-08.6] A difference that somebody closes before it is resolved is listed again
      Given the prison's notices about Ade are lost
      And Ade is received at Kirkvale
      And the differences from the roll have come to be:
        | person | difference | prison   |
        | Ade    | missing    | Kirkvale |
      When a nurse closes the difference from the roll about Ade
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person | difference | prison   |
        | Ade    | missing    | Kirkvale |

    Example: [MOVE-08.7] A person whose release resolves a lost admission is listed no longer
      Given Bronagh is held at Harrowmere
      And the prison's notices about Ade and Bronagh are lost
      And Ade is received at Harrowmere
      And Bronagh is transferred to Kirkvale
      And the differences from the roll have come to be:
        | person  | difference | prison     |
        | Ade     | missing    | Harrowmere |
        | Bronagh | elsewhere  | Kirkvale   |
      When Ade is released
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person  | difference | prison   |
        | Bronagh | elsewhere  | Kirkvale |

    Example: [MOVE-08.8] A person at court and a person in another cell are no difference
      Given Bronagh, Dilys and Emeka are held at Kirkvale
      And the prison's notices about Ade are lost
      And Bronagh goes to court
      And Dilys moves to another cell
      When Ade is received at Kirkvale
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person | difference | prison   |
        | Ade    | missing    | Kirkvale |

    Example: [MOVE-08.9] A lost transfer moves on with the person
      Given Ade is held at Kirkvale
      And the prison's notices about Ade are lost
      And Ade is transferred to Harrowmere
      And the differences from the roll have come to be:
        | person | difference | prison     |
        | Ade    | elsewhere  | Harrowmere |
      When Ade is transferred to Ashwater
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person | difference | prison   |
        | Ade    | elsewhere  | Ashwater |

    Example: [MOVE-08.10] Of a roll that fills more than one answer everybody is compared
      Given Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn and Harpreet are held at Harrowmere
      And the prison's notices about Ade are lost
      When Ade is received at Harrowmere
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person | difference | prison     |
        | Ade    | missing    | Harrowmere |

    @via-browser
    Example: [MOVE-08.11] Whoever sees to the differences finds each with its kind and prison
      Given Dilys is held at Kirkvale
      And a nurse has opened Dilys's record
      And the prison's notices about Ade and Dilys are lost
      And Ade is received at Kirkvale
      When Dilys is transferred to Harrowmere
      Then within the roll check limit a nurse sees exactly these differences from the roll:
        | person | difference | prison     |
        | Ade    | missing    | Kirkvale   |
        | Dilys  | elsewhere  | Harrowmere |
