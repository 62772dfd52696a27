Feature: Where somebody is

  A nurse who goes to the wrong cell loses the time of two people, and in an emergency more than that.

  @REQ-NEED-06 @must @binds-hc
  Rule: The healthcare system shows each person's current cell and whereabouts, as the prison holds them, with their age

    Scenario Outline: [NEED-06.<n>] Somebody who <movement> is shown <where>
      Given Ade is held at Kirkvale
      When Ade <movement>
      Then within the location limit a nurse sees that Ade is <where>

      Examples:
        | n | movement                        | where                           |
        | 1 | moves to cell B-2-014           | in cell B-2-014 at Kirkvale     |
        | 2 | goes to court                   | at court, from Kirkvale         |
        | 3 | goes to hospital                | away for a time, from Kirkvale  |
        | 4 | is released                     | no longer in prison             |
        | 5 | is transferred to Harrowmere    | in cell RECP at Harrowmere      |
        | 6 | leaves for another prison       | on the way to another prison    |
      @via-browser
      Examples:
        | n  | movement              | where                       |
        | 20 | moves to cell B-2-014 | in cell B-2-014 at Kirkvale |
        | 21 | goes to court         | at court, from Kirkvale     |

    Scenario Outline: [NEED-06.<n>] Somebody who went <away> and came back is shown in the prison again
      Given Ade is held at Kirkvale
      And Ade goes to <away>
      And within the location limit a nurse sees that Ade is <meanwhile>, from Kirkvale
      When Ade comes back from <away>
      Then within the location limit a nurse sees that Ade is in cell RECP at Kirkvale

      Examples:
        | n | away     | meanwhile       |
        | 7 | court    | at court        |
        | 8 | hospital | away for a time |

    Example: [NEED-06.9] A second move counts, and not the first
      Given Ade is held at Kirkvale
      And Ade moves to cell A-1-003
      When Ade moves to cell C-3-030
      Then within the location limit a nurse sees that Ade is in cell C-3-030 at Kirkvale

    Example: [NEED-06.10] A move touches nobody else's whereabouts
      Given Ade and Bronagh are held at Kirkvale
      And Bronagh moves to cell A-1-003
      When Ade moves to cell B-2-014
      Then within the location limit a nurse sees that Ade is in cell B-2-014 at Kirkvale
      And within the location limit a nurse sees that Bronagh is in cell A-1-003 at Kirkvale

    Example: [NEED-06.11] While the prison does not answer, the age of what is shown grows
      Given Ade is held at Kirkvale
      And Ade moves to cell B-2-014
      And within the location limit a nurse sees that Ade is in cell B-2-014 at Kirkvale
      When the prison's whereabouts for Ade are failing
      Then the time of confirmation of Ade's whereabouts that a nurse sees stays as it is throughout the location limit
      And a nurse sees that Ade is in cell B-2-014 at Kirkvale

    Example: [NEED-06.12] Whereabouts that the prison confirms again are as young as that
      Given Ade is held at Kirkvale
      And Ade moves to cell B-2-014
      And within the location limit a nurse sees that Ade is in cell B-2-014 at Kirkvale
      When the prison repeats its notices about Ade
      Then within the location limit a nurse sees a later time of confirmation of Ade's whereabouts

    Example: [NEED-06.13] A medicine round is sorted again when somebody moves
      Given Ade and Bronagh are held at Kirkvale
      And Ade moves to cell A-1-003
      And Bronagh moves to cell B-2-014
      And within the location limit the medicine round of Kirkvale holds in this order Ade and Bronagh
      When Ade moves to cell C-3-030
      Then within the location limit the medicine round of Kirkvale holds in this order Bronagh and Ade

    Example: [NEED-06.14] A clinic list is sorted again when somebody moves
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And a nurse has booked Ade's "Review" and Bronagh's "Review" at Kirkvale
      And Ade moves to cell A-1-003
      And Bronagh moves to cell B-2-014
      And within the location limit the clinic list in 3 days of Kirkvale holds in this order Ade and Bronagh
      When Ade moves to cell C-3-030
      Then within the location limit the clinic list in 3 days of Kirkvale holds in this order Bronagh and Ade

    Scenario Outline: [NEED-06.<n>] Whoever <movement> is <listed>
      Given Ade and Bronagh are held at Kirkvale
      And Ade moves to cell A-1-003
      And Bronagh moves to cell B-2-014
      And within the location limit the medicine round of Kirkvale holds in this order Ade and Bronagh
      When Ade <movement>
      Then within the location limit the medicine round of Kirkvale holds in this order <people>

      Examples:
        | n  | movement                     | listed                                   | people          |
        | 15 | is released                  | in no cell, and not on the round         | Bronagh         |
        | 16 | is transferred to Harrowmere | on the round of the other prison         | Bronagh         |
        | 17 | goes to court                | last, after everyone who can be found in | Bronagh and Ade |

    Example: [NEED-06.18] Somebody who was transferred is on the round of where they are
      Given Ade is held at Kirkvale
      And Bronagh is held at Harrowmere
      And Bronagh moves to cell B-2-014
      And Ade is transferred to Harrowmere
      When Ade moves to cell A-1-003
      Then within the location limit the medicine round of Harrowmere holds in this order Ade and Bronagh

    @serial
    Example: [NEED-06.19] Each move is shown in time
      Given Ade is held at Kirkvale
      When Ade moves to cell A-1-003
      Then time after time a nurse sees the next cell that Ade moves to within the location limit
