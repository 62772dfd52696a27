Feature: Access that goes with the person

  The old site has to finish its handover and then has no more business with the record.

  @REQ-ACC-02 @should @binds-hc
  Rule: On transfer the new site's access begins at arrival and the old site's ends after a declared handover period

    Example: [ACC-02.1] Both sites have the record while the old one hands over
      Given Ade is held at Kirkvale
      When Ade is transferred to Harrowmere
      Then within the settling limit a Harrowmere nurse can open Ade's record
      And a Kirkvale nurse can open Ade's record

    Scenario Outline: [ACC-02.<n>] The handover of <old> ends, and <new> goes on
      Given Ade is held at <old>
      When Ade is transferred to <new>
      Then within the settling limit <theirs> can open Ade's record
      And within the handover access limit <ours> cannot open Ade's record
      And <theirs> can open Ade's record

      Examples:
        | n | old        | new        | ours               | theirs             |
        | 2 | Kirkvale   | Harrowmere | a Kirkvale nurse   | a Harrowmere nurse |
        | 3 | Harrowmere | Kirkvale   | a Harrowmere nurse | a Kirkvale nurse   |
        | 4 | Harrowmere | Kirkvale   | a Harrowmere nurse | a Kirkvale clerk   |

    Example: [ACC-02.5] Nobody on the way is open to a site where they have not arrived
      Given Ade is held at Kirkvale
      When Ade leaves for another prison
      Then throughout the settling limit a Harrowmere nurse cannot open Ade's record

    Example: [ACC-02.6] The new site's access begins with the arrival, and not with the end of the handover
      Given Ade is held at Kirkvale
      And Ade leaves for another prison
      When Ade arrives at Harrowmere
      Then within the settling limit a Harrowmere nurse can open Ade's record
      And a Kirkvale nurse can open Ade's record

    Example: [ACC-02.7] The end of one person's handover takes nobody else's record away
      Given Ade and Bronagh are held at Kirkvale
      When Ade is transferred to Harrowmere
      Then within the handover access limit a Kirkvale nurse cannot open Ade's record
      And a Kirkvale nurse can open Bronagh's record
