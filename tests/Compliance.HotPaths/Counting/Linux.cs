using System.Runtime.InteropServices;

namespace Compliance.HotPaths.Counting;

/// <summary>The functions of the system's C library by which one process steps through another.</summary>
internal static partial class Linux
{
    public const int TraceMe = 0;
    public const int Continue = 7;
    public const int SingleStep = 9;
    public const int SetOptions = 0x4200;

    /// <summary>The option that a process does not outlive the one that steps through it.</summary>
    public const nint ExitKill = 0x100000;

    public const int Trap = 5;
    public const int Kill = 9;

    /// <summary>A signal that is ignored unless the process is traced, and that has no other sender.</summary>
    public const int Urgent = 23;

    /// <summary>Waits for every kind of child.</summary>
    public const int AnyChild = 0x40000000;

    private const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "ptrace", SetLastError = true)]
    public static partial nint Trace(nint request, nint process, nint address, nint data);

    [LibraryImport(Library, EntryPoint = "waitpid", SetLastError = true)]
    public static partial int Wait(int process, out int status, int options);

    [LibraryImport(Library, EntryPoint = "raise", SetLastError = true)]
    public static partial int Raise(int signal);

    [LibraryImport(Library, EntryPoint = "kill", SetLastError = true)]
    public static partial int Send(int process, int signal);

    [LibraryImport(Library, EntryPoint = "sched_getcpu")]
    public static partial int CurrentProcessor();

    /// <summary>Holds a thread, 0 for the caller's, to the processors of a mask of so many bytes; so are the processes that it starts.</summary>
    [LibraryImport(Library, EntryPoint = "sched_setaffinity")]
    public static partial int HoldTo(int thread, nint size, byte[] processors);

    /// <summary>Starts a program; the arguments and the variables end with a null each. Gives the number of an error, or 0.</summary>
    [LibraryImport(Library, EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Spawn(out int process, string path, nint actions, nint attributes, string?[] arguments, string?[] variables);
}
