Feature: Establishments with which nothing is exchanged yet

  The exchange starts prison by prison. Whoever books has to know on which side of the line they are.

  @REQ-STD-05 @must @core @binds-hc
  Rule: For each establishment the exchange is shown as on or off; what cannot be sent is listed for manual entry and never shown as sent

    @serial
    Example: [STD-05.1] Switching one establishment off or on switches no other
      Given a clinic clerk has switched off the exchange with Harrowmere
      And a clinic clerk has switched on the exchange with Harrowmere
      When a clinic clerk switches off the exchange with Ashwater
      Then a nurse sees the exchange with Ashwater as off
      And a nurse sees the exchange with Kirkvale as on
      And a nurse sees the exchange with Harrowmere as on

    @serial
    Example: [STD-05.3] While the exchange is off, appointments are listed for manual entry and stay in healthcare
      Given Ade and Bronagh are held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      When a nurse books Ade's "Review", Ade's "Dressing" and Bronagh's "Review" at Ashwater
      Then within the worklist limit the list for manual entry at Ashwater holds exactly Ade's "Review", Ade's "Dressing" and Bronagh's "Review"
      And a nurse sees that Ade's "Review" has not been sent
      And throughout the appointment propagation limit the list for manual entry at Ashwater holds exactly Ade's "Review", Ade's "Dressing" and Bronagh's "Review"
      And the prison has been sent 0 bookings of Ade, and none that it refuses

    @serial
    Example: [STD-05.4] A concern that cannot be sent is listed as well, and nobody is told that the prison has it
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      When a nurse raises the self-harm concern "Says he will not see Friday" about Ade
      Then within the worklist limit the list for manual entry at Ashwater holds exactly Ade's "Says he will not see Friday"
      And within the unconfirmed concern limit a nurse sees the concern about Ade as "unconfirmed"

    @serial
    Example: [STD-05.5] Another establishment goes on as before
      Given Bronagh is held at Harrowmere
      And a clinic clerk has switched off the exchange with Ashwater
      When a nurse books Bronagh's "Review" at Harrowmere
      Then within the appointment propagation limit a nurse sees that the prison has Bronagh's "Review"
      And the list for manual entry at Harrowmere holds exactly nothing

    @serial
    Example: [STD-05.6] A move and a cancellation that cannot be sent are listed
      Given Ade is held at Ashwater
      And Ade's "Review" and Ade's "Dressing" are booked for tomorrow at Ashwater, in both systems
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has moved Ade's "Review" to:
        | day       |
        | in 2 days |
      When a nurse cancels Ade's "Dressing" for the reason "pat"
      Then within the worklist limit the list for manual entry at Ashwater holds exactly Ade's "Review" and Ade's "Dressing"
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name     | day      | from  | to    | place                     |
        | Review   | tomorrow | 08:00 | 08:05 | Ashwater treatment room 1 |
        | Dressing | tomorrow | 08:05 | 08:10 | Ashwater treatment room 1 |

    @serial
    Example: [STD-05.7] What waited is sent once when the exchange is switched on, and leaves the list
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Ashwater
      And a nurse has moved Ade's "Review" to:
        | day       |
        | in 4 days |
      When a clinic clerk switches on the exchange with Ashwater
      Then within the appointment event limit the prison holds exactly these appointments for Ade:
        | name     | day       | from  | to    | place                     | entered by |
        | Review   | in 4 days | 08:00 | 08:05 | Ashwater treatment room 1 | healthcare |
        | Dressing | in 3 days | 08:05 | 08:10 | Ashwater treatment room 1 | healthcare |
      And within the worklist limit the list for manual entry at Ashwater holds exactly nothing

    @serial
    Example: [STD-05.8] What was entered by hand is not sent again when the exchange is switched on
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has booked Ade's "Review" and Ade's "Dressing" at Ashwater
      And a nurse has told the prison of Ade's "Review" by hand
      When a clinic clerk switches on the exchange with Ashwater
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Dressing"
      And throughout the appointment propagation limit the prison holds exactly these appointments for Ade:
        | name     | day       | from  | to    | place                     | entered by |
        | Review   | in 3 days | 08:00 | 08:05 | Ashwater treatment room 1 | prison     |
        | Dressing | in 3 days | 08:05 | 08:10 | Ashwater treatment room 1 | healthcare |

    @serial
    Example: [STD-05.9] Off again, only what has not been sent is listed
      Given Ade and Bronagh are held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has booked Ade's "Review" at Ashwater
      And a clinic clerk has switched on the exchange with Ashwater
      And within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And a clinic clerk has switched off the exchange with Ashwater
      When a nurse books Bronagh's "Dressing" at Ashwater
      Then within the worklist limit and from then on the list for manual entry at Ashwater holds exactly Bronagh's "Dressing"

    @serial
    Example: [STD-05.2] Off, on, off and on again, what waited is sent once
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has booked Ade's "Review" at Ashwater
      And a clinic clerk has switched on the exchange with Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      When a clinic clerk switches on the exchange with Ashwater
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And throughout the appointment propagation limit the prison and healthcare hold the same appointments for Ade

    Example: [STD-05.10] What the prison has no way to take is listed, though the exchange is on
      Given Ade is held at Kirkvale
      And the prison's next 9 answers about Ade's appointments are forbidden
      When a nurse books Ade's "Review" at Kirkvale
      Then within the worklist limit the list for manual entry at Kirkvale holds exactly Ade's "Review"
      And a nurse sees that Ade's "Review" has not been sent

    Example: [STD-05.11] What the prison can take is sent and listed nowhere
      Given Ade is held at Kirkvale
      When a nurse books Ade's "Review" at Kirkvale
      Then within the appointment propagation limit a nurse sees that the prison has Ade's "Review"
      And the list for manual entry at Kirkvale holds exactly nothing

    @serial @via-browser
    Example: [STD-05.12] Whoever books sees that the exchange is off, and that nothing has been sent
      Given Ade is held at Ashwater
      And a clinic clerk has switched off the exchange with Ashwater
      And a nurse has opened Ade's record
      When a nurse books Ade's "Review" at Ashwater
      Then within the worklist limit the list for manual entry at Ashwater holds exactly Ade's "Review"
      And a nurse sees the exchange with Ashwater as off
      And a nurse sees that Ade's "Review" has not been sent
