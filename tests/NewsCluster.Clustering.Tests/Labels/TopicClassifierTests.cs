using NewsCluster.Clustering.Labels;

namespace NewsCluster.Clustering.Tests.Labels;

/// <summary>Sentences made up for the test; measured quality is in docs/quality.md.</summary>
public class TopicClassifierTests
{
    private static MediaTopic? TopicOf(string language, params string[] texts) =>
        StoryLabel.Of(texts.Select((text, i) => new ArticleText($"{i}", language, text.Split(". ")[0], text, null))).Topic;

    [Theory]
    [InlineData("Công an bắt hai nghi phạm cướp tiệm vàng. Hai đối tượng khai nhận hành vi cướp tài sản, vụ án đang được điều tra.", "crime")]
    [InlineData("Tòa tuyên phạt bị cáo 12 năm tù. Hội đồng xét xử bác kháng cáo, luật sư bào chữa đề nghị giảm án.", "judiciary")]
    [InlineData("Xe tải lao xuống vực, ba người thương vong. Vụ tai nạn giao thông xảy ra khi xe mất lái trên đèo.", "accident and emergency incident")]
    [InlineData("Động đất làm rung chuyển đảo Sulawesi. Tâm chấn nằm ngoài khơi, cảnh báo sóng thần đã được ban bố.", "disaster")]
    [InlineData("Đội chủ nhà thắng đậm ở vòng bảng. Tiền đạo ghi hai bàn thắng trước giờ nghỉ, thủ môn cản phá một quả phạt đền.", "competition discipline")]
    [InlineData("Cử tri cả nước đi bỏ phiếu. Ứng cử viên của đảng cầm quyền dẫn đầu các cuộc thăm dò dư luận trước cuộc bầu cử.", "election")]
    [InlineData("Bộ phim mới đứng đầu phòng vé. Đạo diễn và dàn diễn viên giao lưu với khán giả tại rạp chiếu.", "arts and entertainment")]
    [InlineData("Lạm phát tháng năm tăng nhẹ. Chỉ số giá tiêu dùng và tăng trưởng kinh tế đều trong tầm kiểm soát của ngân hàng nhà nước.", "economy")]
    [InlineData("Áp thấp nhiệt đới mạnh lên thành bão. Vùng gần tâm bão có gió giật cấp 10, mưa lớn trên diện rộng.", "weather phenomena")]
    [InlineData("Bệnh nhân ung thư phổi tăng nhanh. Người mắc bệnh thường có triệu chứng muộn, biến chứng nặng.", "diseases and conditions")]
    public void Vietnamese(string text, string topic) => Assert.Equal(topic, TopicOf("vi", text)?.English);

    [Theory]
    [InlineData("Gunman shot dead after robbery. Police said the suspect opened fire and was arrested after the homicide.", "crime")]
    [InlineData("Voters head to the polls. The presidential candidate ended her campaign with a rally before the election.", "election")]
    [InlineData("Troops shell the town. Airstrikes hit rebel positions as the civil war enters its third year.", "armed conflict")]
    [InlineData("Striker signs off with a hat-trick. The midfielder and the goalkeeper were the best players of the match.", "competition discipline")]
    [InlineData("New telescope sees a distant galaxy. Astronomers say the black hole is older than its planets.", "natural science")]
    [InlineData("Church bells fall silent. The parish says the cathedral and the mosque next door need repairs.", "religious facility")]
    public void English(string text, string topic) => Assert.Equal(topic, TopicOf("en", text)?.English);

    [Theory]
    [InlineData("vi", "Một ngày như mọi ngày. Ai cũng bảo hôm nay trời đẹp.")]
    [InlineData("en", "What they said. It is what it is, and who would not agree?")]
    [InlineData("vi", "")]
    public void There_is_none_where_little_is_said(string language, string text) => Assert.Null(TopicOf(language, text));

    [Fact]
    public void A_story_without_articles_has_none() => Assert.Null(StoryLabel.Of([]).Topic);

    /// <summary>Crime, courts and police in equal parts: law it is, but which?</summary>
    [Fact]
    public void It_falls_back_to_the_subject_above() =>
        Assert.Equal("medtop:02000000", TopicOf("vi", "Nghi phạm. phiên tòa. ân xá. cảnh sát giao thông. bộ luật")?.Code);

    [Fact]
    public void Capitals_tell_an_abbreviation_from_a_word()
    {
        Assert.Equal("technology and engineering", TopicOf("en", "AI and the chatbot. AI writes software, the algorithm learns.")?.English);
        Assert.Null(TopicOf("vi", "Ai bảo ai nghe. Ai cũng nói, ai cũng cười."));
    }
}
