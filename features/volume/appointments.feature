Feature: A month's appointments of one prison

  A system that works for ten appointments and not for thousands has not solved the problem.

  @REQ-VOL-01 @must @binds-hc
  Rule: The healthcare system keeps its response and propagation limits at the monthly appointment volume and at the stress volume

    @serial
    Scenario Outline: [VOL-01.<n>] Records open and bookings arrive in time at the <volume>
      Given Ade, Bronagh, Chidi, Dilys and Emeka are held at Ashwater
      Then of the <volume> coming in an hour for Ade, Bronagh, Chidi, Dilys and Emeka, records open within the loaded opening limit and bookings are in the prison within the loaded propagation limit

      Examples:
        | n | volume                            |
        | 1 | monthly appointment volume        |
        | 2 | monthly appointment stress volume |
