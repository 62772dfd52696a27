/** The record's codes of a decision about the practice list, in the words of this desk. */
export const CHOICES = { deferred: 'Wants more time', deny: 'Stays off our list', permit: 'Goes on our list' }
export const HOME = { end: 'Gives up the doctor outside', keep: 'Keeps the doctor outside' }
export const LANGUAGES = { cy: 'Cymraeg', en: 'English', pl: 'Polski' }
export const KINDS = {
  'easy-read': 'Easy words',
  'large-print': 'Large letters',
  audio: 'Sound',
  written: 'Plain words on paper',
  spoken: 'By word of mouth',
}
