namespace NewsCluster.Ingestion.Tests.Decoding;

/// <summary>Sentences as newspapers write them, written for these tests.</summary>
internal static class Sentences
{
    public static readonly string[] Vietnamese =
    [
        "Thủ tướng yêu cầu các địa phương khẩn trương khắc phục hậu quả mưa lũ, bảo đảm đời sống người dân.",
        "Giá xăng trong nước giảm lần thứ ba liên tiếp, xuống dưới 20.000 đồng một lít.",
        "Đội tuyển Việt Nam thắng Thái Lan 2-1 trong trận chung kết lượt về tối qua.",
        "Ông Nguyễn Văn Được cho biết dự án sẽ hoàn thành vào quý ba năm sau.",
        "Bão số 5 đổ bộ vào Quảng Trị, gió giật cấp 11 làm tốc mái hàng trăm ngôi nhà.",
        "Ngân hàng Nhà nước giữ nguyên lãi suất điều hành trước áp lực tỷ giá.",
        "Hà Nội mở lại phố đi bộ quanh hồ Hoàn Kiếm sau hai tháng sửa chữa.",
        "“Chúng tôi không bỏ ai lại phía sau”, chủ tịch xã Kỳ Anh nói.",
    ];

    public static readonly string[] Others =
    [
        "The café's owner said she'd re-open by Monday; it's a £5m project (about €6m).",
        "Officials told Reuters that the U.S. would raise tariffs to 25% — \"a naïve idea\", he said.",
        "Élu à l'unanimité, le président s'est dit « très honoré » d'être là où son père a commencé.",
        "Où est passée l'Île de Sein ? Noël approche, et déjà les bateaux n'y vont plus : c'est le maïs qui souffre.",
        "Hôtel, forêt, âge, évêque, ça va : les élèves répètent jusqu'à la fin de l'après-midi.",
        "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl ministr zahraničních věcí v Praze.",
        "Vláda schválila návrh zákona o dani z příjmů; opozice má výhrady k účinnosti od ledna.",
        "Die Brüder fuhren über die Straße nach Köln; für 5 µg Arsen gilt § 12 des Gesetzes®.",
        "Não há razão para alarme, já que lá está o irmão; às três horas dá-se início à sessão.",
        "El niño pidió más café, ¿cuándo llegará mañana la señora Muñoz?",
        "Größe: 10 µm ± 0,5 µm, Temperatur 25 °C, Preis 1 299 ¥ ¼ Liter ¾ voll © 2020.",
        "A.m. and p.m. don't matter, I'm sure; we're at Joe's, o.k.? Don't go. Who? You (too).",
        "Blåbærgrød på Ærø, ÅRHUS og Øresund er hyggeligt, sagde hun på fredag.",
    ];
}
