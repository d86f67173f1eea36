import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { AfterTerms } from "./after-terms.ts";
import { en, vi } from "./desk-strings.ts";

/** What a plan follows on, and whether the same bodies go on lending or others are sought. */
export function FollowOn(props: {
  terms: AfterTerms;
  renew: boolean;
  onRenew: (renew: boolean) => void;
}) {
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  return (
    <fieldset class="plan-follow-on">
      <legend class="note">
        {words("new.ends", {
          date: date(props.terms.from),
          lacking: number(props.terms.lacking),
          ended: number(props.terms.ended),
        })}
      </legend>
      <label>
        <input
          type="radio"
          name="follow"
          checked={!props.renew}
          onChange={() => props.onRenew(false)}
        />
        {words("new.replace")}
      </label>
      <label>
        <input
          type="radio"
          name="follow"
          checked={props.renew}
          onChange={() => props.onRenew(true)}
        />
        {words("new.renew")}
      </label>
    </fieldset>
  );
}
