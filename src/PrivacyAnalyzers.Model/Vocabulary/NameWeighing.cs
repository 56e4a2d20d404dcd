namespace PrivacyAnalyzers.Model;

/// <summary>Weighs what a scan found: suppressors against hits, longer rows against shorter ones.</summary>
internal static class NameWeighing
{
    /// <summary>The strongest hit that nothing takes back, the longest of equals; null where there is none.</summary>
    /// <param name="scan">A scan that was run.</param>
    /// <param name="endsAt">Only what ends at this offset counts, as the head of a noun phrase does; -1 where all does.</param>
    /// <param name="startsBefore">Only what starts before this offset counts.</param>
    public static VocabularyHit? Best(NameScan scan, int endsAt = -1, int startsBefore = int.MaxValue)
    {
        if (!scan.HasData)
        {
            return null;
        }

        var best = -1;
        var bestConfidence = Confidence.Low;
        for (var i = 0; i < scan.Count; i++)
        {
            ref readonly var found = ref scan[i];
            if (found.Role != VocabularyRole.Data || (endsAt >= 0 && found.End != endsAt) || found.Start >= startsBefore
                || IsTakenBack(scan, found) || IsPartOfLonger(scan, found) || IsSuppressed(scan, found) || IsOfService(scan, found))
            {
                continue;
            }

            var confidence = ConfidenceOf(scan, found);
            if (best < 0 || confidence > bestConfidence || (confidence == bestConfidence && found.Length > scan[best].Length))
            {
                (best, bestConfidence) = (i, confidence);
            }
        }

        if (best < 0)
        {
            return null;
        }

        var hit = scan[best].Entry.Hit;
        var isProtected = Any(scan, VocabularyRole.Protected);
        return hit.Confidence == bestConfidence && !isProtected ? hit : hit with { Confidence = bestConfidence, IsProtected = isProtected };
    }

    /// <summary>How surely a type's name means something of this role, a person or an organisation; null where it does not.</summary>
    /// <param name="scan">A scan of the type's name.</param>
    /// <param name="role">The role of the word that must head the name.</param>
    public static Confidence? HeadOf(NameScan scan, VocabularyRole role)
    {
        if (Any(scan, VocabularyRole.Test))
        {
            return null;
        }

        Confidence? best = null;
        for (var end = scan.Length; end > 0; end = StartOfCarrier(scan, end))
        {
            for (var i = 0; i < scan.Count; i++)
            {
                ref readonly var found = ref scan[i];
                if (found.Role == role && found.End == end && !(found.Confidence <= best) && !IsTakenBack(scan, found))
                {
                    best = found.Confidence;
                }
            }
        }

        return best;
    }

    /// <summary>The category of data that heads a type's name, as in <c>ShippingAddress</c> and <c>CardInfo</c>; null where there is none, or where an organisation's is meant.</summary>
    public static string? CategoryOfHead(NameScan scan)
    {
        if (!scan.HasData || Any(scan, VocabularyRole.Organisation) || Any(scan, VocabularyRole.Test))
        {
            return null;
        }

        VocabularyHit? hit = null;
        for (var end = scan.Length; end > 0 && hit is null; end = StartOfCarrier(scan, end))
        {
            hit = Best(scan, end);
        }

        return hit?.Category;
    }

    /// <summary>True for the name of a type whose access data belong to a service: <c>SmtpClient</c>, <c>MailSettings</c>; not for <c>UserSettings</c>.</summary>
    /// <param name="scan">A scan of the type's name.</param>
    /// <param name="hasAddress">True where the type says where a service is reached, which makes a less sure word sure: <c>ConnectionInfo</c> with a <c>Port</c>.</param>
    public static bool IsService(NameScan scan, bool hasAddress)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i] is { Role: VocabularyRole.Subject, Confidence: >= Confidence.Medium })
            {
                return false;
            }
        }

        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i] is { Role: VocabularyRole.Service, Start: 0 } && (hasAddress || scan[i].Confidence == Confidence.High))
            {
                return true;
            }
        }

        // No "none" row takes this back: "EmailOptions" is no e-mail because it is options.
        for (var end = scan.Length; end > 0; end = StartOfCarrier(scan, end))
        {
            for (var i = 0; i < scan.Count; i++)
            {
                if (scan[i].Role == VocabularyRole.Settings && scan[i].End == end)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True for data that lets somebody in: a service has it as a person does.</summary>
    public static bool IsAccess(VocabularyHit hit) => hit.Category is "account.credential" or "account.id";

    /// <summary>Where the word starts that ends here and may follow the head of a type's name; 0 where there is none.</summary>
    private static int StartOfCarrier(NameScan scan, int end)
    {
        if (scan.IsDigitBefore(end))
        {
            return end - 1;
        }

        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i].Role == VocabularyRole.Carrier && scan[i].End == end)
            {
                return scan[i].Start;
            }
        }

        return 0;
    }

    private static bool IsTakenBack(NameScan scan, in Found hit)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i].Role == VocabularyRole.Confusable && scan[i].Covers(hit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a longer row covers the hit, or an explicit row of the same length the one made of a subject and a word.</summary>
    private static bool IsPartOfLonger(NameScan scan, in Found hit)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref readonly var other = ref scan[i];
            if (other.Role == VocabularyRole.Data && other.Covers(hit)
                && (other.Length > hit.Length || (hit.IsAfterSubject && !other.IsAfterSubject)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where a suppressor stands right before or behind the hit, or opens or closes the whole name.</summary>
    private static bool IsSuppressed(NameScan scan, in Found hit)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref readonly var other = ref scan[i];
            var precedes = other.End <= hit.Start && (other.End == hit.Start || other.Start == 0);
            var follows = other.Start >= hit.End && (other.Start == hit.End || other.End == scan.Length);
            if ((precedes && other.Role is VocabularyRole.SuppressingPrefix or VocabularyRole.Test)
                || (follows && other.Role is VocabularyRole.SuppressingSuffix or VocabularyRole.Test))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"SmtpUserPassword": a word for a service stands somewhere before the hit.</summary>
    private static bool IsOfService(NameScan scan, in Found hit)
    {
        if (!IsAccess(hit.Entry.Hit))
        {
            return false;
        }

        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i].Role == VocabularyRole.Service && scan[i].End <= hit.Start)
            {
                return true;
            }
        }

        return false;
    }

    private static Confidence ConfidenceOf(NameScan scan, in Found hit)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            ref readonly var other = ref scan[i];
            if (other.Role == VocabularyRole.Child && other.Covers(hit) && other.End == hit.End)
            {
                return Confidence.High;
            }

            var isLessSure = other.Role switch
            {
                VocabularyRole.Protected => !hit.Covers(other),
                VocabularyRole.Organisation => other.End == hit.Start && hit.Entry.Hit.Category.StartsWith("contact.", StringComparison.Ordinal),
                _ => false,
            };
            if (isLessSure && hit.Confidence > Confidence.Low)
            {
                return hit.Confidence - 1;
            }
        }

        return hit.Confidence;
    }

    private static bool Any(NameScan scan, VocabularyRole role)
    {
        for (var i = 0; i < scan.Count; i++)
        {
            if (scan[i].Role == role)
            {
                return true;
            }
        }

        return false;
    }
}
