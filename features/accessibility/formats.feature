Feature: Texts for patients in the forms that they need

  @REQ-A11Y-02 @should @binds-hc
  Rule: Patient-facing text, the registration explanation included, exists in easy-read, translated, audio and large-print form

    @via-browser
    Example: [A11Y-02.1] The explanation of registration exists in each form
      Then a nurse finds the explanation of registration for patients in these forms:
        | easy read   |
        | translated  |
        | audio       |
        | large print |

    @via-browser
    Example: [A11Y-02.2] What is listed opens
      Then each text for patients that a nurse finds opens

    @via-browser
    Example: [A11Y-02.3] Each text says which version it is
      Then each text for patients that a nurse finds has a version
