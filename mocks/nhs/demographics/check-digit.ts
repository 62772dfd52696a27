/** Modulus 11 over the first nine digits of an NHS number; nothing where the rule gives 10, which is never issued. */
export function nhsCheckDigit(nine: string): string | undefined {
  const sum = [...nine].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : String(check)
}
