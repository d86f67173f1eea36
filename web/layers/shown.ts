/** All that a layer needs only while it is shown: one file weighs less than six. */
export { BorderGround } from "../border/BorderGround.tsx";
export { BorderKey } from "../border/BorderKey.tsx";
export { Loans } from "../border/Loans.tsx";
export { HeadquartersKey } from "../headquarters/HeadquartersKey.tsx";
export { ProvinceShares } from "../headquarters/ProvinceShares.tsx";
export { StepSymbols } from "../headquarters/StepSymbols.tsx";
export { RequestMarks } from "../requests/RequestMarks.tsx";
export { RequestsKey } from "../requests/RequestsKey.tsx";
