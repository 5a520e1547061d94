using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Storefront.GraphQL.AspNetCore.Ide;
using Storefront.Host.EmbeddedPostgres;

namespace Storefront.Host.Ide;

/// <summary>
/// GraphiQL out of npm packages that lie in a folder as they were published (docs/decisions/0011). Nothing of them runs
/// on this machine, and nothing is served that is not what was published.
/// </summary>
internal static class NpmGraphiQL
{
    private static readonly NpmPackage[] Packages =
    [
        new(
            "graphiql", "4.1.2",
            "rNlzQIAzm6i2KBXmVQWBgLvt0TloxFVB2d18bukvdsvjEuFDHsKx5IVOomL1W1o5WW+tE54+ioHb2AEKzO2cUg==",
            "graphiql.min.js", "graphiql.min.css"),
        new(
            "react", "18.3.1",
            "wS+hAgJShR0KhEvPJArfuPVN1+Hz1t0Y6n5jLrGQbkb4urgPE/0Rve+1kMB1v/oWgHgm4WIcV+i7F2pTVj+2iQ==",
            "umd/react.production.min.js"),
        new(
            "react-dom", "18.3.1",
            "5m4nQKp+rZRb09LNH59GM4BxTh9251/ylbKIbpe7TpGxfJ+9kv6BLkLBXIjjspbgbnIBNqlI23tRnTWT0snUIw==",
            "umd/react-dom.production.min.js"),
    ];

    public static string UserFolder => Path.Combine(NpmPostgres.UserCache, "graphiql");

    /// <summary>The files, fetched into the folder unless they are there.</summary>
    public static async Task<IdeFiles> Load(string folder, string npm = "npm")
    {
        try
        {
            Directory.CreateDirectory(folder);
            var wanted = Packages.Where(package => !File.Exists(package.In(folder))).ToList();
            return wanted.Count > 0 && await Fetch(wanted, folder, npm) is { } failure
                ? IdeFiles.None(failure)
                : await Unpack(folder);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return IdeFiles.None($"GraphiQL's files cannot be kept in {folder}: {closed.Message}");
        }
    }

    private static async Task<string?> Fetch(IEnumerable<NpmPackage> packages, string folder, string npm)
    {
        string[] pack = ["pack", .. packages.Select(package => package.Id)];
        string[] options =
        [
            "--pack-destination", folder,
            "--ignore-scripts", "--loglevel=error", "--fetch-retries=0", "--fetch-timeout=20000",
        ];
        var fetched = await ChildProgram.Run(ChildProgram.Describe(npm, null, [.. pack, .. options]));
        return fetched.IsSuccess ? null : $"""
            GraphiQL comes from npm, which failed here ({fetched.Output.Split('\n')[0]}). Install Node.js and reload
            this page, or run "npm {string.Join(' ', pack)}" where it works and put the archives it makes into {folder}.
            """;
    }

    private static async Task<IdeFiles> Unpack(string folder)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var package in Packages)
        {
            var archive = await File.ReadAllBytesAsync(package.In(folder));
            if (Convert.ToBase64String(SHA512.HashData(archive)) != package.Sha512)
                return IdeFiles.None($"{package.In(folder)} is not {package.Id} as it was published. Delete it.");
            foreach (var (name, content) in package.Read(archive)) files.Add(name, content);
        }
        return IdeFiles.Of(files);
    }

    /// <param name="Sha512">Of the archive, as the registry states it too (<c>dist.integrity</c>).</param>
    private sealed record NpmPackage(string Name, string Version, string Sha512, params string[] Files)
    {
        public string Id => $"{Name}@{Version}";

        public string In(string folder) => Path.Combine(folder, $"{Name}-{Version}.tgz");

        public IEnumerable<(string Name, byte[] Content)> Read(byte[] archive)
        {
            using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
            while (tar.GetNextEntry() is { } entry)
            {
                if (!Files.Contains(entry.Name["package/".Length..])) continue;
                using var content = new MemoryStream();
                entry.DataStream!.CopyTo(content);
                yield return (Path.GetFileName(entry.Name), content.ToArray());
            }
        }
    }
}
