using System;

namespace Compliance.Server.Log;

/// <summary>Something that is kept is not as it was written: the end of the log was cut off, an entry was changed, a text does not open. Nothing may be added, since that would hide it.</summary>
/// <param name="what">What is wrong.</param>
/// <param name="cause">How it was noticed; or null.</param>
internal sealed class BrokenLogException(string what, Exception? cause = null)
    : Exception($"The log is not as it was written: {what}. Nothing is decided until that is cleared up; compliance-server verify names all of it.", cause);
