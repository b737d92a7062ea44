using System;
using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Compliance.Cli.Output;

/// <summary>What a path leads to: which file it is, whatever it is called there, and whether that is a plain one.</summary>
/// <param name="Identity">The device and the number of the file on it; the full path where the system tells neither. Equal for two names of one file.</param>
/// <param name="IsPlain">Whether it is a file of bytes, and no pipe, terminal, device or folder.</param>
internal sealed record FileStatus(string Identity, bool IsPlain)
{
    private const int StatusBytes = 256;
    private const int CurrentFolder = -100;
    private const uint BasicStatus = 0x7ff;
    private const int TypeMask = 0xF000;
    private const int PlainFile = 0x8000;
    private const int InformationBytes = 52;

    /// <summary>Follows every link; null where nothing is there, or it may not be looked at.</summary>
    public static FileStatus? Of(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OnLinux(path) : OperatingSystem.IsWindows() ? OnWindows(path) : ByName(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or DllNotFoundException or EntryPointNotFoundException)
        {
            return ByName(path);
        }
    }

    // A link that leads nowhere is there, and the file that it names is not.
    private static FileStatus? ByName(string path) => (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path) : null) is { Exists: true } file
        ? new FileStatus(file.FullName, IsPlain: true)
        : null;

    private static FileStatus? OnLinux(string path)
    {
        var status = new byte[StatusBytes];
        if (StatusOf(CurrentFolder, Encoding.UTF8.GetBytes(path + '\0'), 0, BasicStatus, status) != 0)
            return null;

        var mode = BinaryPrimitives.ReadUInt16LittleEndian(status.AsSpan(28));
        var file = BinaryPrimitives.ReadUInt64LittleEndian(status.AsSpan(32));
        var device = BinaryPrimitives.ReadUInt64LittleEndian(status.AsSpan(136));
        return new FileStatus($"{device:x}:{file:x}", (mode & TypeMask) == PlainFile);
    }

    private static FileStatus? OnWindows(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var information = new byte[InformationBytes];
        if (!InformationOf(handle, information))
            return ByName(path);

        var volume = BinaryPrimitives.ReadUInt32LittleEndian(information.AsSpan(28));
        var file = ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(information.AsSpan(44)) << 32) | BinaryPrimitives.ReadUInt32LittleEndian(information.AsSpan(48));
        return new FileStatus($"{volume:x}:{file:x}", IsPlain: true);
    }

    [SuppressMessage("Interoperability", "SYSLIB1054:Use LibraryImport", Justification = "Nothing here needs marshalling, and generated code would have to be unsafe.")]
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern int StatusOf(int folder, byte[] path, int flags, uint mask, byte[] status);

    [SuppressMessage("Interoperability", "SYSLIB1054:Use LibraryImport", Justification = "Nothing here needs marshalling, and generated code would have to be unsafe.")]
    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandle")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool InformationOf(SafeFileHandle handle, byte[] information);
}
