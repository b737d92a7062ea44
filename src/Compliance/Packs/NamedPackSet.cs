using System.Collections.Generic;
using Compliance.Localization;

namespace Compliance.Packs;

/// <summary>A set of packs that are evaluated side by side, as <c>sets.yaml</c> lists it.</summary>
/// <param name="Name">What it is called: <c>jiaozuo</c>.</param>
/// <param name="Title">What binds whom.</param>
/// <param name="Packs">Its packs, <c>ID</c> or <c>ID@VERSION</c>, in their order; one at least, none twice.</param>
public sealed record NamedPackSet(string Name, LocalizedText Title, IReadOnlyList<string> Packs);
