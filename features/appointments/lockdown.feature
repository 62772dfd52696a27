Feature: When the prison calls off many appointments at once

  After a lockdown, whoever is not on a list is forgotten.

  @REQ-APPT-13 @must @binds-hc
  Rule: When the prison cancels many appointments at once, the healthcare system lists everyone affected, most urgent first, until resolved

    Example: [APPT-13.1] Everyone affected is listed, however many there are
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And the lockdown volume of appointments for tomorrow is in both systems for Ade, Bronagh and Chidi
      When the prison cancels the appointments of Ade, Bronagh and Chidi for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds the lockdown volume for Ade, Bronagh and Chidi, most urgent first

    Example: [APPT-13.2] The most urgent come first, whenever they were booked and are due
      Given Ade, Bronagh and Chidi are held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for     | name   | day      | urgency   |
        | Ade     | Review | tomorrow | routine   |
        | Bronagh | Review | tomorrow | urgent    |
        | Chidi   | Review | tomorrow | immediate |
      When the prison cancels the appointments of Ade, Bronagh and Chidi for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds in this order Chidi's "Review", Bronagh's "Review" and Ade's "Review"

    Example: [APPT-13.3] Two appointments of one person are two things to do
      Given Ade is held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for | name         | day      | urgency |
        | Ade | Dental check | tomorrow | routine |
        | Ade | Review       | tomorrow | urgent  |
      When the prison cancels the appointments of Ade for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds in this order Ade's "Review" and Ade's "Dental check"

    Example: [APPT-13.4] Nobody is listed whose appointment stands
      Given Ade and Bronagh are held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for     | name         | day       | urgency |
        | Ade     | Review       | tomorrow  | routine |
        | Ade     | Dental check | in 2 days | urgent  |
        | Bronagh | Review       | tomorrow  | urgent  |
      When the prison cancels the appointments of Ade for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"
      And throughout the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"

    Example: [APPT-13.5] What the clinic itself has called off is no work for anybody
      Given Ade and Bronagh are held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for     | name   | day      | urgency |
        | Ade     | Review | tomorrow | routine |
        | Bronagh | Review | tomorrow | urgent  |
      And a nurse has cancelled Bronagh's "Review" for the reason "prov"
      When the prison cancels the appointments of Ade and Bronagh for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"
      And throughout the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"

    Example: [APPT-13.6] A second wave adds to the first
      Given Ade and Bronagh are held at Kirkvale
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And the prison cancels the appointments of Ade for tomorrow at once
      And the lockdown has left Kirkvale with exactly Ade's "Review" to see to
      And these appointments at Kirkvale are in both systems:
        | for     | name         | day      | urgency |
        | Bronagh | Dental check | tomorrow | urgent  |
      When the prison cancels the appointments of Bronagh for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds in this order Bronagh's "Dental check" and Ade's "Review"

    Example: [APPT-13.7] Rebooking takes one appointment off the list
      Given Ade and Bronagh are held at Kirkvale
      And Ade's "Review", Ade's "Dressing" and Bronagh's "Review" are booked for tomorrow at Kirkvale, in both systems
      And the prison cancels the appointments of Ade and Bronagh for tomorrow at once
      And the lockdown has left Kirkvale with exactly Ade's "Review", Ade's "Dressing" and Bronagh's "Review" to see to
      When a nurse rebooks Ade's "Review" at Kirkvale
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Dressing" and Bronagh's "Review"

    Example: [APPT-13.8] Another appointment for something else resolves nothing
      Given Ade is held at Kirkvale
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And the prison cancels the appointments of Ade for tomorrow at once
      And the lockdown has left Kirkvale with exactly Ade's "Review" to see to
      When a nurse books these appointments for Ade:
        | name         | day       | from  | to    | place                   |
        | Dental check | in 4 days | 11:00 | 11:15 | Kirkvale dental surgery |
      Then throughout the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"

    Example: [APPT-13.9] A recorded reason takes one appointment off the list
      Given Ade and Bronagh are held at Kirkvale
      And Ade's "Review", Ade's "Dressing" and Bronagh's "Review" are booked for tomorrow at Kirkvale, in both systems
      And the prison cancels the appointments of Ade and Bronagh for tomorrow at once
      And the lockdown has left Kirkvale with exactly Ade's "Review", Ade's "Dressing" and Bronagh's "Review" to see to
      When a nurse closes the follow-up of Ade's "Review" because "Seen on the wing instead"
      Then within the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Dressing" and Bronagh's "Review"
      And a nurse sees that the follow-up of Ade's "Review" was closed because "Seen on the wing instead"

    Example: [APPT-13.10] Without a recorded reason nobody leaves the list
      Given Ade is held at Kirkvale
      And Ade's "Review" is booked for tomorrow at Kirkvale, in both systems
      And the prison cancels the appointments of Ade for tomorrow at once
      And the lockdown has left Kirkvale with exactly Ade's "Review" to see to
      When a nurse tries to close the follow-up of Ade's "Review" without a reason
      Then throughout the worklist limit the appointment worklist of Kirkvale holds exactly Ade's "Review"

    Example: [APPT-13.11] Notices that arrive late and together lose nobody
      Given Ade is held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for | name         | day      | urgency   |
        | Ade | Dental check | tomorrow | routine   |
        | Ade | Review       | tomorrow | immediate |
      And the prison keeps its notices about Ade back
      And the prison cancels the appointments of Ade for tomorrow at once
      When the prison's notices about Ade arrive
      Then within the worklist limit the appointment worklist of Kirkvale holds in this order Ade's "Review" and Ade's "Dental check"

    @via-browser
    Example: [APPT-13.12] Whoever works through the list finds the most urgent first
      Given Ade and Bronagh are held at Kirkvale
      And these appointments at Kirkvale are in both systems:
        | for     | name   | day      | urgency   |
        | Ade     | Review | tomorrow | routine   |
        | Bronagh | Review | tomorrow | immediate |
      And a nurse has opened Ade's record
      When the prison cancels the appointments of Ade and Bronagh for tomorrow at once
      Then within the worklist limit the appointment worklist of Kirkvale holds in this order Bronagh's "Review" and Ade's "Review"
