using System;
using Compliance.Localization;

namespace Compliance.Sql.Compilation;

/// <summary>Something of a rule that the dialect has no exact words for. It never leaves the compiler: the rule is listed as refused.</summary>
internal sealed class RefusedException(LocalizedText reason) : Exception(reason.En)
{
    /// <summary>Why.</summary>
    public LocalizedText Reason { get; } = reason;
}
