using System.Collections.Generic;
using Compliance.Descriptors;

namespace Compliance.Server.Desk;

/// <summary>All that was handed in.</summary>
/// <param name="Subjects">The subjects.</param>
/// <param name="Unread">Those that the rules in use read no more: of each, nothing is known.</param>
internal sealed record StoredRegister(List<Subject> Subjects, List<string> Unread);
