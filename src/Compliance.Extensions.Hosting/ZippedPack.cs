using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Compliance.Extensions.Hosting;

/// <summary>
/// A pack in a zip file, in a folder of its own for as long as it is read. The file may come from a stranger: what it holds stays inside the
/// folder, is plain files only, and is not larger than a pack may be.
/// </summary>
internal sealed class ZippedPack : IDisposable
{
    /// <summary>The most files that one may hold.</summary>
    public const int MostFiles = 1_000;

    /// <summary>The most bytes of all files together, unpacked.</summary>
    public const long MostBytes = 64L * 1024 * 1024;

    private const int LinkType = 0xA000;
    private const int TypeMask = 0xF000;

    private readonly DirectoryInfo _folder;

    private ZippedPack(DirectoryInfo folder, string packFolder)
    {
        _folder = folder;
        PackFolder = packFolder;
    }

    /// <summary>The folder with its <c>pack.yaml</c>.</summary>
    public string PackFolder { get; }

    /// <summary>Unpacks it.</summary>
    /// <exception cref="InvalidDataException">It is no zip file, holds no pack or several, or something that a pack does not have.</exception>
    public static ZippedPack Extract(string path)
    {
        var folder = Directory.CreateTempSubdirectory("compliance-pack-");
        try
        {
            using var archive = ZipFile.OpenRead(path);
            Extract(archive, folder.FullName, path);
            var packs = Directory.GetFiles(folder.FullName, "pack.yaml", SearchOption.AllDirectories);
            return packs.Length == 1
                ? new ZippedPack(folder, Path.GetDirectoryName(packs[0])!)
                : throw new InvalidDataException($"'{path}' holds {packs.Length} files pack.yaml; expected one.");
        }
        catch
        {
            folder.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Removes what was unpacked.</summary>
    public void Dispose() => _folder.Delete(recursive: true);

    private static void Extract(ZipArchive archive, string folder, string path)
    {
        if (archive.Entries.Count > MostFiles)
            throw new InvalidDataException($"'{path}' holds {archive.Entries.Count} files; at most {MostFiles} are read.");

        var left = MostBytes;
        foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
            if (!target.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                throw new InvalidDataException($"'{path}' holds '{entry.FullName}', which lies outside of it.");
            if (((entry.ExternalAttributes >> 16) & TypeMask) == LinkType)
                throw new InvalidDataException($"'{path}' holds '{entry.FullName}', which is a link.");

            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            left -= Copy(entry, target, left, path);
        }
    }

    // The size that an entry claims is not what it comes to.
    private static long Copy(ZipArchiveEntry entry, string target, long most, string path)
    {
        using var source = entry.Open();
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[32 * 1024];
        var copied = 0L;
        for (var read = source.Read(buffer); read > 0; read = source.Read(buffer))
        {
            copied += read;
            if (copied > most)
                throw new InvalidDataException($"'{path}' holds more than {MostBytes} bytes.");
            file.Write(buffer, 0, read);
        }

        return copied;
    }
}
