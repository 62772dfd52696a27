Feature: Both numbers of a person

  Every exchange between the two systems depends on knowing that both mean the same person, and how sure that is.

  @REQ-IDM-01 @must @core @binds-hc
  Rule: The healthcare system holds each person's prison number and NHS number, each with its status: verified, candidate or none

    Scenario Outline: [IDM-01.<n>] A prison number <prison>, an NHS number <nhs>
      Given Chidi <known>
      And an identity officer has recorded Chidi's NHS number as <nhs>
      When an identity officer opens Chidi's record
      Then an identity officer sees Chidi's prison number as <prison> and NHS number as <nhs>
      And staff who ask by status find Chidi under prison number <prison> and NHS number <nhs> alone

      Examples:
        | n | known                                                                      | prison    | nhs       |
        | 1 | is held at Kirkvale                                                        | verified  | verified  |
        | 2 | is held at Kirkvale                                                        | verified  | candidate |
        | 3 | is held at Kirkvale                                                        | verified  | none      |
        | 4 | is registered in healthcare with Chidi's prison number, which nobody has confirmed | candidate | verified  |
        | 5 | is registered in healthcare with Chidi's prison number, which nobody has confirmed | candidate | candidate |
        | 6 | is registered in healthcare with Chidi's prison number, which nobody has confirmed | candidate | none      |
        | 7 | is registered in healthcare without a prison number                        | none      | verified  |
        | 8 | is registered in healthcare without a prison number                        | none      | candidate |
        | 9 | is registered in healthcare without a prison number                        | none      | none      |

    Scenario Outline: [IDM-01.<n>] A number that is <before> and proves <proof> is <status> from then on
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as <before>
      When an identity officer records Ade's NHS number as <status>
      Then an identity officer sees Ade's prison number as verified and NHS number as <status>
      And staff who ask by status find Ade under prison number verified and NHS number <status> alone

      Examples:
        | n  | before    | proof | status   |
        | 10 | candidate | right | verified |
        | 11 | candidate | wrong | none     |
        | 24 | verified  | right | verified |

    Example: [IDM-01.12] A number with a wrong check digit is refused
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as candidate
      When an identity officer tries to record Ade's NHS number with a wrong check digit
      Then the change to Ade's record is refused because the check digit is wrong
      And an identity officer sees Ade's prison number as verified and NHS number as candidate

    Example: [IDM-01.13] A number that is verified for one person is not verified for another
      Given Ade is held at Kirkvale
      And Emeka is held at Kirkvale
      And an identity officer has recorded Emeka's NHS number as verified
      When an identity officer tries to record Emeka's NHS number as Ade's
      Then the change to Ade's record is refused because the number is verified for somebody else
      And an identity officer sees Ade's prison number as verified and NHS number as none
      And an identity officer sees Emeka's prison number as verified and NHS number as verified

    Scenario Outline: [IDM-01.<n>] A prison number to which one record is linked is not written on that of somebody who <known>
      Given Gwyn is held at Kirkvale
      And Chidi <known>
      When a nurse tries to record Gwyn's prison number as Chidi's
      Then the change to Chidi's record is refused because the number is linked to somebody else
      And an identity officer sees Chidi's prison number as <prison> and NHS number as none
      And an identity officer sees Gwyn's prison number as verified and NHS number as none

      Examples:
        | n  | known                                               | prison   |
        | 21 | is registered in healthcare without a prison number | none     |
        | 22 | is held at Kirkvale                                 | verified |

    Example: [IDM-01.23] A number that is only a candidate for one person can be verified for another
      Given Ade and Emeka are held at Kirkvale
      And an identity officer has recorded Emeka's NHS number as candidate
      When an identity officer tries to record Emeka's NHS number as Ade's
      Then an identity officer sees Emeka's NHS number on Ade's record

    Example: [IDM-01.14] A number that the prison proposes is a candidate until the NHS has confirmed it
      Given Ade is held at Kirkvale
      When the prison records Ade's NHS number as verified
      Then within the pairing limit an identity officer sees Ade's prison number as verified and NHS number as candidate

    Example: [IDM-01.15] A number that the prison proposes does not displace one that is verified
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as verified
      And the prison records Ade's NHS number as candidate
      When Ade moves to another cell
      Then throughout the pairing limit an identity officer sees Ade's prison number as verified and NHS number as verified

    Scenario Outline: [IDM-01.<n>] The prison is told of a number that is <status>, and its receipt is shown
      Given Ade is held at Kirkvale
      When an identity officer records Ade's NHS number as <status>
      Then within the pairing limit the prison's entry for Ade holds Ade's NHS number as <status>
      And within the pairing limit an identity officer sees that the prison has received Ade's NHS number

      Examples:
        | n  | status    |
        | 16 | verified  |
        | 17 | candidate |

    Example: [IDM-01.18] The prison is told when a candidate is verified
      Given Ade is held at Kirkvale
      And an identity officer has recorded Ade's NHS number as candidate
      And within the pairing limit the prison's entry for Ade holds Ade's NHS number as candidate
      When an identity officer records Ade's NHS number as verified
      Then within the pairing limit the prison's entry for Ade holds Ade's NHS number as verified

    Example: [IDM-01.19] The prison is told in the end, although it could not be reached at first
      Given Ade is held at Kirkvale
      And the prison stops taking NHS numbers for Ade
      And an identity officer has recorded Ade's NHS number as verified
      When the prison resumes taking NHS numbers for Ade
      Then within the pairing limit the prison's entry for Ade holds Ade's NHS number as verified
      And within the pairing limit the prison has been sent one NHS number for Ade

    Example: [IDM-01.20] A prison number that staff wrote down is verified by the prison
      Given Chidi is registered in healthcare with Chidi's prison number, which nobody has confirmed
      When Chidi is received at Kirkvale
      Then within the pairing limit an identity officer sees Chidi's prison number as verified and NHS number as none
