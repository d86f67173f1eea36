/** A car from the front in the upper part of a 24 × 24 box, filled by the even-odd rule. */
export const VEHICLE_BODY =
  "M4 9L6 3.6Q6.5 2.5 7.8 2.5H16.2Q17.5 2.5 18 3.6L20 9Q21.5 9.6 21.5 11.2V15H19.5V17H16.5V15H7.5V17H4.5V15H2.5V11.2Q2.5 9.6 4 9Z" +
  "M6.6 8.6H17.4L16 4.8H8Z" +
  "M5 10.8V12.6H7.6V10.8ZM16.4 10.8V12.6H19V10.8Z";

/** No vehicle: the outline alone, in the middle of the box. */
export const VEHICLE_OUTLINE =
  "M4 12L6 6.6Q6.5 5.5 7.8 5.5H16.2Q17.5 5.5 18 6.6L20 12Q21.5 12.6 21.5 14.2V18H2.5V14.2Q2.5 12.6 4 12Z";

/** Centres of one dot for each vehicle, in a row below the car; they have a radius of 2. */
export const vehicleDots = (count: number): [x: number, y: number][] =>
  Array.from({ length: count }, (_, i) => [12 + (i - (count - 1) / 2) * 6, 21.5]);
