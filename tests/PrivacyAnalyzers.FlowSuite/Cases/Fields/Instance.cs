using static Taint;

namespace Fields.Instance;

class WithinOneObject
{
    private string _name = "";
    private string _other = "";

    void Use()
    {
        _name = Source<string>(1);
        Sink(_name); // flow: 1
        Sink(this._name); // flow: 1
        Sink(_other);
        _name = "clean";
        Sink(_name);
    }

    void OfAnotherObject(WithinOneObject other)
    {
        _other = "clean";
        other = new WithinOneObject();
        other._other = Source<string>(2);
        Sink(_other);
        Sink(other._other); // flow: 2
    }
}

class WrittenInOneMethodReadInAnother
{
    private string _read = "";
    private string _kept = "";

    public void Set() => _read = Source<string>(3);

    public void Keep() => _kept = "clean";

    public void Read()
    {
        Sink(_read); // flow: 3
        Sink(_kept);
    }
}

class WrittenByACall
{
    private string _value = "";

    void SetIt() => _value = Source<string>(4);

    void ClearIt() => _value = "clean";

    void Use()
    {
        ClearIt();
        Sink(_value);
        SetIt();
        Sink(_value); // flow: 4
        ClearIt();
        Sink(_value);
    }
}

class Account
{
    public string Owner = "";
    public int Number;

    public void SetOwner(string owner) => Owner = owner;

    public string GetOwner() => Owner;

    public Account WithNumber(int number)
    {
        Number = number;
        return this;
    }
}

class SettersAndGetters
{
    void Use()
    {
        var account = new Account();
        account.SetOwner(Source<string>(5));
        Sink(account.GetOwner()); // flow: 5
        Sink(account.Owner); // flow: 5
        Sink(account.Number);
        var other = new Account();
        other.SetOwner("clean");
        Sink(other.GetOwner());
    }

    void Fluent()
    {
        var account = new Account();
        Sink(account.WithNumber(Source<int>(6)).Number); // flow: 6
        Sink(account.WithNumber(Source<int>(7)).Owner);
        Sink(account.Number); // flow: 7
        Sink(account.WithNumber(0).Number);
    }
}
