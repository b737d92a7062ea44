using Compliance.Authoring.Contracts;
using Compliance.Localization;

namespace Compliance.Authoring.Quotations;

/// <summary>Something that a quotation leaves open.</summary>
/// <param name="What">What, for a message.</param>
/// <param name="Part">The words; the quotation as a whole where it is silent.</param>
internal sealed record OpenPoint(LocalizedText What, QuotedPart Part);
