/** The part of saxen that is used; it ships no types. */
declare module "saxen" {
  type Decode = (text: string) => string;
  type Attributes = () => Record<string, string>;

  export class Parser {
    on(
      event: "openTag",
      heard: (name: string, attributes: Attributes, decode: Decode, selfClosing: boolean) => void,
    ): this;
    on(
      event: "closeTag",
      heard: (name: string, decode: Decode, selfClosing: boolean) => void,
    ): this;
    on(event: "text", heard: (text: string, decode: Decode) => void): this;
    on(event: "cdata", heard: (text: string) => void): this;
    on(event: "error", heard: (error: Error) => void): this;
    /** Ends `parse` from within a listener. */
    stop(): void;
    parse(xml: string): void;
  }
}
