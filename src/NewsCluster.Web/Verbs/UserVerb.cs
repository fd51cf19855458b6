using System.CommandLine;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

/// <summary>Accounts from the terminal. Passwords come on standard input: arguments are seen by every process.</summary>
internal static class UserVerb
{
    private static readonly Argument<string> Name = new("name") { Description = "The name the account signs in with." };

    public static Command Create()
    {
        var role = new Option<Role>("--role") { Description = "What the account may do.", DefaultValueFactory = _ => Role.Journalist };
        var withoutTwoFactor = new Option<bool>("--without-two-factor") { Description = "Turn two-factor sign-in off, for who lost the phone." };

        var add = new Command("add", "Create an account; its password is one line on standard input.") { Name, role };
        add.Runs((parsed, _) => ChangeAsync(site => site.Changes.CreateAsync(parsed.GetValue(Name)!, ReadPassword(), parsed.GetValue(role))));

        var reset = new Command("reset", "Give an account a new password, one line on standard input; ends its sessions and a lock-out.") { Name, withoutTwoFactor };
        reset.Runs((parsed, _) => ChangeAsync(site => site.WithAsync(parsed.GetValue(Name)!, async user =>
        {
            var done = await site.Changes.ResetPasswordAsync(user, ReadPassword());
            return done.Succeeded && parsed.GetValue(withoutTwoFactor) ? await site.Changes.TurnOffTwoFactorAsync(user) : done;
        })));

        var disable = new Command("disable", "Let nobody sign in with an account any more.") { Name };
        disable.Runs((parsed, _) => ChangeAsync(site => site.WithAsync(parsed.GetValue(Name)!, site.Changes.DisableAsync)));

        var list = new Command("list", "Name, role, state and last sign-in of every account, separated by tabs.");
        list.Runs((_, cancel) => ListAsync(cancel));

        return new Command("user", "Manage accounts.") { add, reset, disable, list };
    }

    private static async Task<int> ListAsync(CancellationToken cancel)
    {
        await using var site = Site.Build();
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await database.UpgradeAsync(cancel);
        foreach (var user in await database.Users.AsNoTracking().OrderBy(u => u.NormalizedUserName).ToListAsync(cancel))
            Console.WriteLine(string.Join('\t', user.UserName, user.Role, user.DisabledAt is null ? "active" : "disabled",
                user.LastSignInAt?.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture) ?? "never"));
        return 0;
    }

    private static async Task<int> ChangeAsync(Func<Accounts, Task<IdentityResult>> change)
    {
        await using var site = Site.Build();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().UpgradeAsync(CancellationToken.None);
        var result = await change(new Accounts(
            scope.ServiceProvider.GetRequiredService<AccountChanges>(), scope.ServiceProvider.GetRequiredService<UserManager<User>>()));
        foreach (var problem in result.Errors.Select(e => Language.OfTerminal.Texts.AccountProblem(e.Code)).Distinct())
            Verb.Failed(problem);
        return result.Succeeded ? 0 : 1;
    }

    private static string ReadPassword()
    {
        if (!Console.IsInputRedirected) Console.Error.Write(Language.OfTerminal.Texts.Password + ": ");
        return Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : ReadUnseen();
    }

    private static string ReadUnseen()
    {
        var typed = new System.Text.StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else typed.Append(key.KeyChar);
        Console.Error.WriteLine();
        return typed.ToString();
    }

    private sealed record Accounts(AccountChanges Changes, UserManager<User> Users)
    {
        public async Task<IdentityResult> WithAsync(string name, Func<User, Task<IdentityResult>> change) =>
            await Users.FindByNameAsync(name) is { } user
                ? await change(user)
                : IdentityResult.Failed(new IdentityError { Code = AccountProblems.NoSuchAccount });
    }
}
