Feature: Withdrawing consent to registration

  Consent that cannot be withdrawn was never consent.

  @REQ-GMS-06 @must @binds-hc
  Rule: A person can withdraw consent to registration at any time; withdrawal takes effect and starts the return to a community practice

    Example: [GMS-06.1] A withdrawal calls off a registration that is on its way
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      When a nurse records that Ade withdraws consent to registration
      Then a nurse sees that Ade withdrew today, and that the return to a community practice is to be seen to
      And a nurse sees Ade's registration as not submitted

    Example: [GMS-06.2] A withdrawal before anything was submitted holds the registration back
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has recorded that Ade withdraws consent to registration
      When a nurse tries to submit Ade's registration
      Then Ade's registration is held back because the person has withdrawn
      And a nurse sees that Ade withdrew today, and that the return to a community practice is to be seen to
      And a nurse sees Ade's registration as not submitted

    Example: [GMS-06.3] A withdrawal at another prison takes effect all the same
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      And Ade is transferred to Harrowmere
      When a nurse records that Ade withdraws consent to registration
      Then a nurse sees that Ade withdrew today, and that the return to a community practice is to be seen to
      And a nurse sees Ade's registration as not submitted

    Example: [GMS-06.4] Nobody else is withdrawn
      Given Ade and Bronagh are held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has submitted Ade's registration
      And a nurse has explained registration to Bronagh, who chooses to register
      And a nurse has submitted Bronagh's registration
      When a nurse records that Ade withdraws consent to registration
      Then a nurse sees Ade's registration as not submitted
      And a nurse sees Bronagh's registration as submitted once

    Example: [GMS-06.5] Whoever withdrew can agree again
      Given Ade is held at Kirkvale
      And a nurse has explained registration to Ade, who chooses to register
      And a nurse has recorded that Ade withdraws consent to registration
      And a nurse has explained registration to Ade, who chooses to register
      When a nurse tries to submit Ade's registration
      Then a nurse sees Ade's registration as submitted once
      And a nurse sees that Ade chooses to register
