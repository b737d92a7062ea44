using System;
using System.IO;
using Compliance.Localization;

namespace Compliance.Cli.Output;

/// <summary>Why something cannot be written, in words of ours: those of an exception depend on the system and its language.</summary>
internal static class WriteFailure
{
    // The numbers of Linux and macOS where they differ, and those of Windows.
    private const int NoSpace = 28;
    private const int NoSpaceOfHandle = 39;
    private const int NoSpaceOnWindows = 112;
    private const int QuotaOnLinux = 122;
    private const int QuotaOnMac = 69;
    private const int QuotaOnWindows = 1295;
    private const int ReadOnlySystem = 30;
    private const int WriteProtected = 19;
    private const int TooLarge = 27;
    private const int Busy = 16;
    private const int SharingViolation = 32;
    private const int BrokenPipe = 32;
    private const int TooManyOpen = 24;
    private const int Exists = 17;
    private const int NoFolder = 20;

    /// <summary>The reason, as it follows "cannot be written: ".</summary>
    public static LocalizedText Reason(string path, Exception exception) => exception switch
    {
        StreamClosedException => new("已关闭", "it is closed"),
        FileNotFoundException or DirectoryNotFoundException => new("没有这个文件夹", "there is no such folder"),
        PathTooLongException => new("路径过长", "the path is too long"),
        UnauthorizedAccessException when Directory.Exists(path) => new("这是文件夹", "it is a folder"),
        UnauthorizedAccessException { InnerException: IOException inner } when inner.HResult == ReadOnlySystem => new("文件系统只读", "the file system is read-only"),
        UnauthorizedAccessException => new("没有写入权限", "no permission to write"),
        ArgumentException or NotSupportedException => new("路径无效", "the path is not valid"),
        _ => OfNumber(exception.HResult & 0xFFFF),
    };

    private static LocalizedText OfNumber(int number) => (OperatingSystem.IsWindows(), number) switch
    {
        (false, NoSpace) or (true, NoSpaceOnWindows or NoSpaceOfHandle) => new("磁盘已满", "the disk is full"),
        (false, QuotaOnLinux or QuotaOnMac) or (true, QuotaOnWindows) => new("磁盘配额已用尽", "the disk quota is used up"),
        (false, ReadOnlySystem) or (true, WriteProtected) => new("文件系统只读", "the file system is read-only"),
        (false, TooLarge) => new("文件过大", "the file would be too large"),
        (false, BrokenPipe) => new("读取方已关闭", "nobody reads it any more"),
        (false, Busy) or (true, SharingViolation) => new("正被占用", "it is in use"),
        (false, TooManyOpen) => new("打开的文件过多", "too many files are open"),
        (false, Exists or NoFolder) => new("路径中有文件处本应是文件夹", "a file stands in the path where a folder is expected"),
        _ => new("输入输出错误", "input/output error"),
    };
}
