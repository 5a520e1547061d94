using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Storefront.Data;

/// <summary>What a failure of the database says about the transaction that met it.</summary>
public enum DatabaseFailure
{
    /// <summary>Nothing that would be better another time.</summary>
    Other,

    /// <summary>Another transaction was faster; run again, this one sees what the other did.</summary>
    Collision,

    /// <summary>Another transaction held what this one waited for too long.</summary>
    WaitedTooLong,

    /// <summary>A text has a character that the database does not keep: NUL.</summary>
    UnfitText,
}

internal static class DatabaseFailures
{
    /// <summary>What a failure means, however deep EF Core has wrapped it.</summary>
    public static DatabaseFailure FailureOf(this StorefrontDb db, Exception? failure) => failure switch
    {
        null => DatabaseFailure.Other,
        DbUpdateConcurrencyException => DatabaseFailure.Collision,
        DbException cause => db.Provider.FailureOf(cause),
        _ => db.FailureOf(failure.InnerException),
    };
}
