using System.Collections.Generic;

namespace Compliance.Server.Api;

/// <summary>What would be otherwise.</summary>
/// <param name="Kind">The kind of what was handed in; null where a descriptor is given.</param>
/// <param name="Id">Its id.</param>
/// <param name="Descriptor">A descriptor of one subject, as YAML or JSON in a text; null where kind and id are given.</param>
/// <param name="Changes">Facts by name or label, each with its value as a descriptor writes it; null states nothing of it.</param>
/// <param name="Register">Whether the jurisdictions that it counts in are evaluated too, by all that was handed in; not for applicants.</param>
internal sealed record WhatIfRequest(string? Kind, string? Id, string? Descriptor, IReadOnlyDictionary<string, string?>? Changes, bool Register = false);
