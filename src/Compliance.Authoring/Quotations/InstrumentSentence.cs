namespace Compliance.Authoring.Quotations;

/// <summary>A sentence of an instrument.</summary>
/// <param name="Section">The innermost section that it is in; empty before the first.</param>
/// <param name="Start">Where it begins in the plain text.</param>
/// <param name="Text">Its words, plain, without the stop.</param>
internal sealed record InstrumentSentence(string Section, int Start, string Text);
