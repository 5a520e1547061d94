using System.CommandLine;
using System.CommandLine.Parsing;

namespace Storefront.Host.Commands;

/// <summary>Commands take settings as <c>--Name=value</c>, and a fault of set-up ends them with a sentence.</summary>
internal static class SettingsOnCommandLine
{
    public static void RunsWithSettings(this Command command, Func<ParseResult, CancellationToken, Task> run) =>
        command.RunsWithSettings(async (parsed, cancel) =>
        {
            await run(parsed, cancel);
            return 0;
        });

    /// <param name="run">Gives the exit code.</param>
    public static void RunsWithSettings(this Command command, Func<ParseResult, CancellationToken, Task<int>> run)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        foreach (var argument in command.Arguments) argument.Validators.Add(RefuseSetting);
        command.SetAction((parsed, cancel) =>
        {
            foreach (var token in parsed.UnmatchedTokens.Where(token => !IsSetting(token)))
                throw new SetupException($"\"{token}\" is neither a command nor a setting (--Name=value); see --help.");
            return run(parsed, cancel);
        });
    }

    public static async Task<int> Run(this RootCommand root, string[] args)
    {
        try
        {
            return await root.Parse(args).InvokeAsync(new()
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(60),
            });
        }
        catch (SetupException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 1;
        }
    }

    // "database grant --Name=value" gives a setting where the role is missing.
    private static void RefuseSetting(ArgumentResult given)
    {
        if (given.Tokens.Any(token => IsSetting(token.Value)))
            given.AddError($"The {given.Argument.Name} is missing, or stands behind a setting.");
    }

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains('=');
}
