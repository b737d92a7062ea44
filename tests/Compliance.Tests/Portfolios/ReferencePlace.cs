using System.Collections.Generic;

namespace Compliance.Tests.Portfolios;

/// <summary>A jurisdiction of a list: known, whether or not it is given as a subject.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Labels">What else it is called.</param>
/// <param name="Within">The id of the one that it lies in; null for one at the top.</param>
internal sealed record ReferencePlace(string Id, IReadOnlyList<string> Labels, string? Within = null);
