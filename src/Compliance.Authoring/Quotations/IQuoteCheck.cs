using System.Collections.Generic;
using Compliance.Authoring.Contracts;

namespace Compliance.Authoring.Quotations;

/// <summary>Holds one part of a rule against the words that it is taken from.</summary>
internal interface IQuoteCheck
{
    /// <summary>Where the rule disagrees with its words.</summary>
    IEnumerable<LintFinding> Check(QuotedRule rule);

    /// <summary>What the words leave open, so that the rule needs a reading.</summary>
    IEnumerable<OpenPoint> Open(QuotedRule rule);
}
