Feature: Screening for people who are not registered

  National screening finds people through registration. Those who decline drop out of it without knowing.

  @REQ-GMS-07 @must @core @binds-hc
  Rule: The healthcare system lists people eligible for screening who are not registered, so that they are offered it by another route

    Example: [GMS-07.1] Of ten people, exactly the six who declined and are due are listed, by programme
      Given Ade, Bronagh, Chidi, Dilys, Emeka, Farida, Gwyn, Harpreet, Idris and Jasmin are held at Kirkvale
      When these people decide on registration, and are due for screening:
        | who      | registration | due for          |
        | Ade      | declines     | bowel            |
        | Bronagh  | registers    | breast, cervical |
        | Chidi    | declines     | diabetic eye     |
        | Dilys    | declines     | breast, cervical |
        | Emeka    | declines     | AAA              |
        | Farida   | declines     | nothing          |
        | Gwyn     | declines     | bowel            |
        | Harpreet | registers    | nothing          |
        | Idris    | registers    | AAA              |
        | Jasmin   | declines     | cervical         |
      Then Kirkvale lists as to be offered screening exactly:
        | who    | programme    | outcome         |
        | Ade    | bowel        | not yet offered |
        | Chidi  | diabetic eye | not yet offered |
        | Dilys  | breast       | not yet offered |
        | Dilys  | cervical     | not yet offered |
        | Emeka  | AAA          | not yet offered |
        | Gwyn   | bowel        | not yet offered |
        | Jasmin | cervical     | not yet offered |

    Scenario Outline: [GMS-07.<n>] Whoever <registration> is not registered, and is listed
      Given Ade and Bronagh are held at Kirkvale
      And Bronagh, who is due for bowel screening, registers
      When Ade, who is due for bowel screening, <registration>
      Then Kirkvale lists as to be offered screening exactly:
        | who | programme | outcome         |
        | Ade | bowel     | not yet offered |

      Examples:
        | n | registration  |
        | 2 | decides later |
        | 3 | withdraws     |
        | 4 | is not asked  |

    Example: [GMS-07.5] Whoever is registered after all leaves the list
      Given Ade and Bronagh are held at Kirkvale
      And Ade, who is due for bowel screening, declines
      And Bronagh, who is due for breast screening, declines
      And Kirkvale lists as to be offered screening exactly:
        | who     | programme | outcome         |
        | Ade     | bowel     | not yet offered |
        | Bronagh | breast    | not yet offered |
      When a nurse has Ade registered after all
      Then Kirkvale lists as to be offered screening exactly:
        | who     | programme | outcome         |
        | Bronagh | breast    | not yet offered |

    Scenario Outline: [GMS-07.<n>] The list shows an offer that was <outcome>, and makes it no second time
      Given Ade and Bronagh are held at Kirkvale
      And Ade, who is due for bowel screening, declines
      And Bronagh, who is due for bowel screening, declines
      And Kirkvale lists as to be offered screening exactly:
        | who     | programme | outcome         |
        | Ade     | bowel     | not yet offered |
        | Bronagh | bowel     | not yet offered |
      When a nurse records bowel screening as <outcome> by Ade
      Then Kirkvale lists as to be offered screening exactly:
        | who     | programme | outcome         |
        | Ade     | bowel     | <outcome>       |
        | Bronagh | bowel     | not yet offered |

      Examples:
        | n | outcome  |
        | 6 | accepted |
        | 7 | declined |

    Example: [GMS-07.8] Each site lists the people whom it holds
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      And Ade, who is due for bowel screening, declines
      When Bronagh, who is due for breast screening, declines
      Then Harrowmere lists as to be offered screening exactly:
        | who     | programme | outcome         |
        | Bronagh | breast    | not yet offered |
      And Kirkvale lists as to be offered screening exactly:
        | who | programme | outcome         |
        | Ade | bowel     | not yet offered |

    Example: [GMS-07.9] Without consent AAA screening is told of nobody
      Given Ade is held at Kirkvale
      And Ade, who is due for AAA screening, declines
      When a nurse tells AAA screening of Ade
      Then Ade is not made known, for want of consent

    Example: [GMS-07.10] With consent AAA screening is told, once
      Given Ade is held at Kirkvale
      And Ade, who is due for AAA screening, declines
      And a nurse has recorded Ade's consent to be made known to screening
      When a nurse tells AAA screening of Ade
      Then within the delivery limit AAA screening alone has been told of Ade, once

    Example: [GMS-07.11] Consent of one person is not another's
      Given Ade and Bronagh are held at Kirkvale
      And Ade, who is due for AAA screening, declines
      And a nurse has recorded Bronagh's consent to be made known to screening
      When a nurse tells AAA screening of Ade
      Then Ade is not made known, for want of consent
