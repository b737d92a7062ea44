using System;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;

namespace Compliance.Cli.Output;

/// <summary>
/// Standard input, output and error, whatever they are. A number that was closed when the program began may since have been given to a file that the
/// program opened for itself: such a one is never read or written.
/// </summary>
internal static class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const int GetFlags = 1;
    private const int ClosedOnExecution = 1;

    private static bool _isPrepared;

    /// <summary>Puts streams in place that say in words why standard output cannot be written, and that lose what standard error does not take.</summary>
    public static void Prepare()
    {
        _isPrepared = true;
        Console.SetOut(new StreamWriter(OpenOutput(), new UTF8Encoding(false), 1024) { AutoFlush = true });
        Console.SetError(new StreamWriter(new StandardError(Open(Error, Console.OpenStandardError)), new UTF8Encoding(false), 256) { AutoFlush = true });
    }

    /// <summary>Standard output; writing to it throws an <see cref="UnwritableReportException"/> where it cannot be written.</summary>
    public static Stream OpenOutput() => new StandardOutput(Open(Output, Console.OpenStandardOutput));

    /// <summary>Standard input.</summary>
    /// <returns>A stream that cannot be read where it is closed.</returns>
    public static Stream OpenInput() => Open(Input, Console.OpenStandardInput) ?? new ClosedStream();

    private static Stream? Open(int number, Func<Stream> open)
    {
        if (_isPrepared && IsClosed(number))
            return null;

        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // What was handed over when the program began survived its beginning, and so has no such mark; the runtime marks all that it opens.
    private static bool IsClosed(int number)
    {
        if (OperatingSystem.IsWindows())
            return false;

        try
        {
            var flags = ControlFile(number, GetFlags);
            return flags < 0 || (flags & ClosedOnExecution) != 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    [SuppressMessage("Interoperability", "SYSLIB1054:Use LibraryImport", Justification = "Nothing here needs marshalling, and generated code would have to be unsafe.")]
    [DllImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int ControlFile(int number, int command);
}
