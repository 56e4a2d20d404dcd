using PrivacyAnalyzers.Testing;

namespace PrivacyAnalyzers.Tests.Rules;

/// <summary>PRIV5002.</summary>
public class SensitiveDataStoredTests
{
    private static readonly RuleVerifier VerifyCS = new("PRIV5002");

    private const string Usings = """
        using System.Data;
        using System.Data.Common;
        using System.ComponentModel.DataAnnotations.Schema;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using MongoDB.Driver;
        using PrivacyAnalyzers.Annotations;

        """;

    private const string Patient = """
        public class Patient
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = "";
            [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
        }

        """;

    private static string Context(string members, string configuration = "") => Usings + $$"""
        public class Person
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.ContactEmail)] public string Email { get; set; } = "";
            {{members}}
        }

        public class Shop : DbContext
        {
            public DbSet<Person> {|#0:People|} { get; set; } = null!;
            {{configuration}}
        }
        """;

    private static string Method(string body) => Usings + Patient + $$"""
        public class Store(IDbConnection db, DbCommand command, DbParameter parameter, DbContext context, IMongoCollection<Patient> patients, Microsoft.AspNetCore.DataProtection.IDataProtector protector)
        {
            public async Task Save(Patient p, List<Patient> all)
            {
                {{body}}
                await Task.Yield();
            }

            private static void Set(DbParameter parameter, string value) => parameter.Value = value;
        }
        """;

    private static Task TableAsync(string members, string configuration, params DiagnosticResult[] expected) => VerifyCS.VerifyWithLibrariesAsync(Context(members, configuration), expected);

    [Fact]
    public Task Message_SaysWhereAndTheWayOut() => TableAsync(
        """[PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = ""; [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""",
        "",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Person.Illness' (special.health), with 'Person.Number' (govid.mynumber), is stored by 'Shop.People' in the clear; encrypt it, or declare what protects it"));

    [Fact]
    public Task Message_InJapanese() => VerifyCS.VerifyInJapaneseAsync(
        "using PrivacyAnalyzers.Annotations; class Employee { [PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = \"\"; } class Store { void Save(System.Data.Common.DbCommand command, System.Data.Common.DbParameter p, Employee e) { command.CommandText = \"UPDATE EMPLOYEE SET NUMBER = @n\"; p.Value = {|#0:e.Number|}; } }",
        VerifyCS.Diagnostic().WithLocation(0).WithMessage("'Employee.Number'（govid.mynumber）が 'DbParameter.Value' で平文のまま保管されます。暗号化するか、何で保護されているかを宣言してください"));

    [Theory]
    [InlineData("""[PersonalData(DataCategory.AccountCredential)] public string Password { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.GovernmentId)] public string Passport { get; private set; } = "";""", "")]
    [InlineData("""public Chart Chart { get; set; } = new(); public class Chart2; } public class Chart { [PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""", "protected override void OnModelCreating(ModelBuilder model) => model.Entity<Person>().Property(p => p.Email).HasConversion<string>();")]
    public Task SensitiveMemberOfATable_Triggers(string members, string configuration) => TableAsync(members, configuration, VerifyCS.Diagnostic().WithLocation(0));

    [Theory]
    [InlineData("""public string Shelf { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.AccountCredential)] public string PasswordHash { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public byte[] EncryptedNumber { get; set; } = [];""", "")]
    [InlineData("""[PersonalData(DataCategory.AccountCredential), System.ComponentModel.DataAnnotations.Schema.NotMapped] public string Password { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.AccountCredential)] public string Password = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.MyNumber), SoftFluent.ComponentModel.DataAnnotations.Encrypted] public string Number { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.MyNumber), EntityFrameworkCore.EncryptColumn.Attribute.EncryptColumn] public string Number { get; set; } = "";""", "")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""", "protected override void OnModelCreating(ModelBuilder model) => model.Entity<Person>().Property(p => p.Number).HasMaxLength(200).HasConversion<string>();")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""", "protected override void OnModelCreating(ModelBuilder model) => model.Entity<Person>(person => person.Property(nameof(Person.Number)).HasConversion<string>());")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""", "} class PersonTable : IEntityTypeConfiguration<Person> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Person> person) => person.Property(p => p.Number).HasConversion<string>();")]
    [InlineData("""[PersonalData(DataCategory.MyNumber)] public Secret Number { get; set; } } public class Secret { public string Text = "";""", "protected override void ConfigureConventions(ModelConfigurationBuilder model) => model.Properties<Secret>().HaveConversion<string>();")]
    public Task ProtectedMemberOfATable_DoesNotTrigger(string members, string configuration) => TableAsync(members.Replace("Secret Number { get; set; } }", "Secret Number { get; set; } = new(); }", StringComparison.Ordinal), configuration);

    [Fact]
    public Task TableOfAStoreWithDeclaredProtection_DoesNotTrigger()
    {
        var test = VerifyCS.TestWithLibraries(Context("""[PersonalData(DataCategory.MyNumber)] public string Number { get; set; } = "";""").Replace("{|#0:People|}", "People", StringComparison.Ordinal));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + "\nstores:\n  Shop: { place: Tokyo, protection: column-encryption, access: HR, disposal: erased }\n"));
        return test.RunAsync();
    }

    [Fact]
    public Task CodeOfAStoreWithDeclaredProtection_DoesNotTrigger()
    {
        var test = VerifyCS.TestWithLibraries(Method("""patients.InsertOne(p);"""));
        test.TestState.AdditionalFiles.Clear();
        test.TestState.AdditionalFiles.Add(("privacy.yml", RuleVerifier.Promise + "\nstores:\n  Store: { place: Tokyo, protection: field-level encryption, access: HR, disposal: erased }\n"));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""db.Execute("INSERT INTO PATIENT (ILLNESS) VALUES (@Illness)", new { {|PRIV5002:p.Illness|} });""")]
    [InlineData("""await db.ExecuteAsync("UPDATE PATIENT SET ILLNESS = @Illness, NUMBER = @Number", {|PRIV5002:p|});""")]
    [InlineData("""var sql = "INSERT INTO PATIENT VALUES (@n)"; db.Execute(sql, new { n = {|PRIV5002:p.Number|} });""")]
    [InlineData("""var args = new DynamicParameters(); args.Add("n", {|PRIV5002:p.Number|}); db.Execute("insert into t values (@n)", args);""")]
    [InlineData("""command.CommandText = "INSERT INTO PATIENT VALUES (@n)"; parameter.Value = {|PRIV5002:p.Number|};""")]
    [InlineData("""command.CommandText = "INSERT INTO PATIENT VALUES (@n)"; Put(p.Number); void Put(string n) => parameter.Value = {|PRIV5002:n|};""")]
    [InlineData("""command.CommandText = "INSERT INTO PATIENT VALUES (@n)"; Set(parameter, {|PRIV5002:p.Number|});""")]
    [InlineData("""command.CommandText = "UPDATE T SET N = @n"; command.Parameters.Add(new Microsoft.Data.SqlClient.SqlParameter("@n", {|PRIV5002:p.Number|}));""")]
    [InlineData(""""command.CommandText = """MERGE INTO T USING S"""; new Npgsql.NpgsqlParameterCollection().AddWithValue("n", {|PRIV5002:p.Illness|});"""")]
    [InlineData("""context.Database.ExecuteSql($"UPDATE PATIENT SET ILLNESS = {{|PRIV5002:p.Illness|}}");""")]
    [InlineData("""context.Database.ExecuteSqlRaw("UPDATE PATIENT SET ILLNESS = {0}", {|PRIV5002:p.Illness|});""")]
    [InlineData("""db.Execute("dbo.Patient_Create", new { {|PRIV5002:p.Illness|} }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""var schema = "dbo"; await db.ExecuteAsync($"[{schema}].[Patient_Update]", {|PRIV5002:p|}, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""var id = await db.QuerySingleAsync<int>("usp_InsertPatient", new { {|PRIV5002:p.Number|} }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""command.CommandType = CommandType.StoredProcedure; command.CommandText = "usp_AddPatient"; parameter.Value = {|PRIV5002:p.Number|};""")]
    [InlineData("""context.Database.ExecuteSqlRaw("EXEC UpdatePatient {0}", {|PRIV5002:p.Illness|});""")]
    [InlineData("""var changed = context.Set<Patient>().FromSqlRaw("EXECUTE patient_save {0}", {|PRIV5002:p.Illness|});""")]
    [InlineData("""patients.InsertOne({|PRIV5002:p|});""")]
    [InlineData("""await patients.InsertManyAsync({|PRIV5002:all|});""")]
    [InlineData("""var update = Builders<Patient>.Update.Set(x => x.Illness, {|PRIV5002:p.Illness|});""")]
    public Task SensitiveDataWritten_Triggers(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    [Theory]
    [InlineData("""db.Execute("INSERT INTO PATIENT (EMAIL) VALUES (@Email)", new { p.Email });""")]
    [InlineData("""db.Execute("DELETE FROM PATIENT WHERE NUMBER = @Number", new { p.Number });""")]
    [InlineData("""var found = db.Query<Patient>("SELECT * FROM PATIENT WHERE NUMBER = @Number", new { p.Number });""")]
    [InlineData("""command.CommandText = "SELECT ID FROM PATIENT WHERE NUMBER = @n"; parameter.Value = p.Number;""")]
    [InlineData("""command.CommandText = "DELETE FROM PATIENT WHERE NUMBER = @n"; parameter.Value = p.Number;""")]
    [InlineData("""command.CommandText = "INSERT INTO PATIENT VALUES (@n)"; parameter.Value = p.Id;""")]
    [InlineData("""command.CommandText = "INSERT INTO PATIENT VALUES (@n)"; parameter.Value = protector.Protect(System.Text.Encoding.UTF8.GetBytes(p.Number));""")]
    [InlineData("""db.Execute("INSERT INTO T VALUES (@n)", new { n = Redact.Fully(p.Number) });""")]
    [InlineData("""var found = db.Query<Patient>("Patient_ReadByNumber", new { p.Number }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""db.Execute("GetUpdatedPatients", new { p.Number }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""db.Execute("Patient_DeleteByNumber", new { p.Number }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""db.Execute("Patient_Create", new { p.Email }, commandType: CommandType.StoredProcedure);""")]
    [InlineData("""var found = context.Set<Patient>().FromSql($"SELECT * FROM PATIENT WHERE NUMBER = {p.Number}");""")]
    [InlineData("""var found = context.Set<Patient>().FromSqlRaw("EXEC FindPatient {0}", p.Number);""")]
    [InlineData("""var found = db.Query<Patient>("SELECT * FROM ADDRESS WHERE NUMBER = @Number", new { p.Number });""")]
    [InlineData("""context.Add(p); await context.SaveChangesAsync();""")]
    [InlineData("""patients.ReplaceOne(new FilterDefinition<Patient>(), new Patient { Id = p.Id, Illness = "", Number = "", Email = p.Email });""")]
    [InlineData("""var message = "INSERT coins for " + p.Id; var text = nameof(p.Number);""")]
    public Task OtherData_DoesNotTrigger(string body) => VerifyCS.VerifyWithLibrariesAsync(Method(body));

    private static Task ModelAsync(string context, string configurations = "") => VerifyCS.VerifyWithLibrariesAsync(Usings + Patient + $$"""
        public class Ward { public int Id { get; set; } public Bed Bed { get; set; } = null!; }
        public class Bed { public int Id { get; set; } [PersonalData(DataCategory.SpecialHealth)] public string Illness { get; set; } = ""; }

        public class Clinic : DbContext
        {
            {{context}}
        }

        {{configurations}}
        """);

    [Theory]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) { {|PRIV5002:model.Entity<Patient>()|}.HasKey(p => p.Id); }", "")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) { {|PRIV5002:model.Entity<Patient>()|}.HasKey(p => p.Id); model.Entity<Patient>().HasKey(p => p.Number); model.Entity<Patient>().Ignore(p => p.Illness); }", "")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) { {|PRIV5002:model.Entity<Patient>()|}.Ignore(p => p.Email); }", "")]
    [InlineData("", "class PatientTable : IEntityTypeConfiguration<Patient> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Patient> b) => b.HasKey(p => p.Id); }", "PatientTable")]
    [InlineData("public DbSet<Ward> {|PRIV5002:Wards|} => Set<Ward>(); protected override void OnModelCreating(ModelBuilder model) => model.Entity<Ward>().OwnsOne(w => w.Bed);", "")]
    [InlineData("public DbSet<Ward> {|PRIV5002:Wards|} => Set<Ward>();", "class WardTable : IEntityTypeConfiguration<Ward> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Ward> b) => b.OwnsOne(w => w.Bed); }")]
    public Task EntityWithoutSet_OrWithOwnedPart_Triggers(string context, string configurations, string? at = null) =>
        ModelAsync(context, at is null ? configurations : configurations.Replace("class " + at, $"class {{|PRIV5002:{at}|}}", StringComparison.Ordinal));

    [Theory]
    [InlineData("public DbSet<Patient> {|PRIV5002:Patients|} => Set<Patient>(); protected override void OnModelCreating(ModelBuilder model) { model.Entity<Patient>().HasKey(p => p.Id); }", "")]
    [InlineData("public DbSet<Patient> {|PRIV5002:Patients|} => Set<Patient>();", "class PatientTable : IEntityTypeConfiguration<Patient> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Patient> b) => b.HasKey(p => p.Id); }")]
    [InlineData("public DbSet<Ward> Wards => Set<Ward>();", "")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Ward>().HasKey(w => w.Id);", "")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) => model.Entity<Patient>(p => { p.Property(x => x.Illness).HasConversion<string>(); p.Property(x => x.Number).HasConversion<string>(); });", "")]
    [InlineData("protected override void OnModelCreating(ModelBuilder model) { model.Entity<Patient>().Ignore(p => p.Illness); model.Entity<Patient>().Ignore(p => p.Number); }", "")]
    [InlineData("public DbSet<Patient> Patients => Set<Patient>();", "class PatientTable : IEntityTypeConfiguration<Patient> { public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<Patient> b) { b.Ignore(p => p.Illness); b.Ignore(p => p.Number); } }")]
    [InlineData("void Entity<T>() { } void Own() => Entity<Patient>();", "class Maker<T> { public void Configure(T t) { } } class PatientMaker : Maker<Patient>;")]
    public Task EntityWithSet_OrProtected_IsToldOnceOrNever(string context, string configurations) => ModelAsync(context, configurations);

    [Fact]
    public Task WhatStandsInAnotherTable_IsToldThere_AndWhatIsOwned_InThatOfItsOwner() => VerifyCS.VerifyWithLibrariesAsync(
        Usings + Patient + """
        public class Note
        {
            public string Text { get; set; } = "";
            [PersonalData(DataCategory.SpecialHealth)] public string Diagnosis { get; set; } = "";
        }

        public class OwnedAttribute : Attribute;

        [Owned]
        public class Record
        {
            public int Id { get; set; }
            [PersonalData(DataCategory.SpecialHealth)] public string History { get; set; } = "";
        }

        public class Sickness : Patient;

        public class Visit
        {
            public int VisitId { get; set; }
            public Patient Patient { get; set; } = null!;
            public List<Sickness> Earlier { get; set; } = [];
        }

        public class Stay
        {
            public int Id { get; set; }
            public Note Note { get; set; } = null!;
            public Record Record { get; set; } = null!;
        }

        public class Clinic : DbContext
        {
            public DbSet<Visit> Visits { get; set; } = null!;
            public DbSet<Stay> {|#0:Stays|} { get; set; } = null!;
        }
        """,
        VerifyCS.Diagnostic().WithLocation(0).WithArguments("'Note.Diagnosis' (special.health), with 'Record.History' (special.health),", "Clinic.Stays", ""));
}
