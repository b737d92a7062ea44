using System.Collections.Generic;

namespace Compliance.Server.Api;

/// <summary>A pack.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Versions">Its versions.</param>
/// <param name="InUse">Those that descriptors are evaluated by; the first pack of the settings decides.</param>
internal sealed record PackView(string Id, IReadOnlyList<string> Versions, IReadOnlyList<string> InUse);
