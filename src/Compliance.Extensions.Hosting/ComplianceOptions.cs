using System.Collections.Generic;

namespace Compliance.Extensions.Hosting;

/// <summary>What a host evaluates by. It can be bound from configuration: <c>"Compliance": { "Packs": ["jiaozuo-2023-3"] }</c>.</summary>
public sealed class ComplianceOptions
{
    /// <summary>
    /// The packs, the first of which counts where none is named: <c>ID</c> for its newest version, <c>ID@VERSION</c>, a folder with a
    /// <c>pack.yaml</c>, or a zip file of such a folder.
    /// </summary>
    public IList<string> Packs { get; } = [];

    /// <summary>The folders in which packs are looked for by name; where there is none, <c>rules</c> beside the application, where a package of rules puts its own.</summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Whether a released version is used that is not what was released. Without this it is refused.</summary>
    public bool AllowsChanged { get; set; }

    /// <summary>Whether packs are read again when their files change. One that is then wrong is not taken, and the one before it stays.</summary>
    public bool ReloadsOnChange { get; set; }

    /// <summary>The time zone that today is taken in, such as <c>Asia/Shanghai</c>; null for that of the machine.</summary>
    public string? TimeZone { get; set; }
}
