using System;

namespace Compliance.Diagnostics;

/// <summary>Refuses arguments that no caller may give.</summary>
internal static class Argument
{
    /// <summary>The argument, which is there.</summary>
    /// <exception cref="ArgumentNullException">It is null.</exception>
    public static T NotNull<T>(T? argument, string name)
        where T : class => argument ?? throw new ArgumentNullException(name);
}
