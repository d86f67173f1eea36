/** A car from the front in the upper part of a 24 × 24 box, filled by the even-odd rule; only drawn for none. */
export const VEHICLE_BODY =
  "M4 9L6 3.6Q6.5 2.5 7.8 2.5H16.2Q17.5 2.5 18 3.6L20 9Q21.5 9.6 21.5 11.2V15H19.5V17H16.5V15H7.5V17H4.5V15H2.5V11.2Q2.5 9.6 4 9Z" +
  "M6.6 8.6H17.4L16 4.8H8Z" +
  "M5 10.8V12.6H7.6V10.8ZM16.4 10.8V12.6H19V10.8Z";

/** Centres of one dot for each vehicle, in a row below the car; they have a radius of 2. */
export const vehicleDots = (count: number): [x: number, y: number][] =>
  Array.from({ length: count }, (_, i) => [12 + (i - (count - 1) / 2) * 6, 21.5]);
