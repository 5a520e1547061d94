namespace Storefront.Host.EmbeddedPostgres;

/// <summary>PostgreSQL refuses to run as root; for root this names whom it runs as instead.</summary>
internal static class DatabaseUser
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <returns>Null when the caller is not root and runs it himself.</returns>
    public static async Task<string?> Choose(string cluster, CancellationToken cancel)
    {
        if (!Environment.IsPrivilegedProcess) return null;
        if (await Owner(cluster, cancel) is { } owner and not "root") return owner;
        foreach (var name in Candidates)
            if ((await Run(null, "id", ["-u", name], cancel)).IsSuccess) return name;
        throw new SetupException(
            "PostgreSQL does not run as root, and there is neither a user \"postgres\" nor \"nobody\" to run it as. "
            + "Start the host as an ordinary user, or name a database in ConnectionStrings:Storefront.");
    }

    public static async Task Own(string path, string user, CancellationToken cancel)
    {
        var change = await Run(null, "chown", ["-R", user, path], cancel);
        if (!change.IsSuccess) throw new SetupException($"Could not hand {path} to \"{user}\": {change.Output}");
    }

    public static async Task<bool> CanEnter(string folder, string user, CancellationToken cancel) =>
        (await Run(user, "/bin/sh", ["-c", "cd \"$1\"", "sh", folder], cancel)).IsSuccess;

    // .NET tells permissions but not owners, and `stat` differs between systems; the third word of `ls -ld` does not.
    private static async Task<string?> Owner(string path, CancellationToken cancel)
    {
        var listing = await Run(null, "ls", ["-ld", path], cancel);
        return listing.IsSuccess ? listing.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2] : null;
    }

    private static Task<Ending> Run(string? user, string program, string[] arguments, CancellationToken cancel) =>
        ChildProgram.Run(ChildProgram.Describe(program, user, arguments), cancel);
}
